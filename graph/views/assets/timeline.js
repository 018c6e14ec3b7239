// The time filter: two ends on a row of months, how much falls into each stretch, and a hand that plays it.

const BARS = 48;

class Timeline {
  constructor(page) {
    this.page = page;
    const { dated } = page;
    byId("time-group").hidden = !dated.any;
    if (!dated.any) return;
    this.from = byId("time-from");
    this.to = byId("time-to");
    for (const input of [this.from, this.to]) {
      input.min = dated.first;
      input.max = dated.last;
      input.addEventListener("input", () => this.set(Number(this.from.value), Number(this.to.value), input));
      input.addEventListener("change", () => this.movement++);
    }
    byId("time-play").addEventListener("click", () => (this.playing ? this.stop() : this.play()));
    byId("time-all").addEventListener("click", () => {
      this.stop();
      page.choices.change({ time: null });
    });
    this.movement = 0; // each is one step to take back
    this.drawBars();
  }

  set(from, to, moved) {
    const { dated, choices } = this.page;
    const [low, high] = from <= to ? [from, to] : moved === this.from ? [from, from] : [to, to];
    choices.change({ time: low === dated.first && high === dated.last ? null : [low, high] }, `time ${this.movement}`);
  }

  drawBars() {
    const { dated } = this.page;
    const months = dated.last - dated.first + 1;
    const heights = new Array(Math.min(BARS, months)).fill(0);
    const bar = (month) => Math.min(heights.length - 1, Math.floor(((month - dated.first) / months) * heights.length));
    for (const map of [dated.things, dated.links]) {
      for (const [first, last] of map.values()) {
        for (let at = bar(first); at <= bar(last); at++) heights[at]++;
      }
    }
    const most = Math.max(...heights);
    this.bars = heights.map((height, index) => {
      const share = height ? 2 + (22 * height) / most : 0;
      return makeSvg("rect", {
        x: (index * 240) / heights.length, y: 24 - share, width: Math.max(1, 240 / heights.length - 1), height: share,
      });
    });
    byId("time-bars").replaceChildren(...this.bars);
  }

  // Lets a window of a tenth of the time pass from the first month to the last, and then shows what was shown before.
  play() {
    const { dated, choices } = this.page;
    const width = Math.max(1, Math.round((dated.last - dated.first) / 10));
    const step = Math.max(1, Math.round((dated.last - dated.first) / 60));
    const before = choices.now.time;
    let at = dated.first;
    this.movement++;
    this.playing = setInterval(() => {
      if (at > dated.last) {
        choices.change({ time: before }, `time ${this.movement}`);
        this.stop();
      } else choices.change({ time: [at, Math.min(dated.last, at + width)] }, `time ${this.movement}`);
      at += step;
    }, 350);
    byId("time-play").textContent = "Stop";
  }

  stop() {
    clearInterval(this.playing);
    this.playing = null;
    this.movement++;
    byId("time-play").textContent = "Play";
  }

  show(now) {
    const { dated } = this.page;
    if (!dated.any) return;
    const [from, to] = now.time || [dated.first, dated.last];
    this.from.value = from;
    this.to.value = to;
    for (const input of [this.from, this.to]) input.setAttribute("aria-valuetext", spokenDate(monthText(Number(input.value))));
    byId("time-range").textContent = now.time
      ? `${spokenDate(monthText(from))} – ${spokenDate(monthText(to))}`
      : `${Math.floor(dated.first / 12)} – ${Math.floor(dated.last / 12)}, all`;
    const months = dated.last - dated.first + 1;
    this.bars.forEach((bar, index) => {
      const first = dated.first + (index * months) / this.bars.length;
      const inside = first + months / this.bars.length > from && first <= to;
      bar.setAttribute("class", inside ? "in" : "out");
    });
    byId("time-all").hidden = !now.time;
  }
}
