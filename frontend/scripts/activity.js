/* The activity on a customer's page: what the chart and the foot of the timeline do without asking the server. */

/** Says what the bar under the pointer or the focus stands for; the arrow keys walk along the bars. */
class ActivityChart extends HTMLElement {
    connectedCallback() {
        this.addEventListener('pointerover', event => this.#read(event.target.closest('.chart-bar')));
        this.addEventListener('pointerleave', () => this.#read(null));
        this.addEventListener('focusin', event => this.#read(event.target.closest('.chart-bar')));
        this.addEventListener('focusout', () => this.#read(null));
        this.addEventListener('keydown', event => this.#walk(event));
    }

    /** The server writes the readout's text; what is said for a bar stands in an attribute, before it. */
    #read(bar) {
        const readout = this.querySelector('.chart-readout');
        if (bar) {
            readout.dataset.bar = bar.getAttribute('aria-label');
        } else {
            delete readout.dataset.bar;
        }
    }

    #walk(event) {
        const bars = [...this.querySelectorAll('.chart-bar:not([disabled])')];
        const at = bars.indexOf(event.target);
        const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key];
        if (at < 0 || to === undefined) {
            return;
        }
        event.preventDefault();
        const next = bars[Math.min(Math.max(to, 0), bars.length - 1)];
        bars.forEach(bar => (bar.tabIndex = bar === next ? 0 : -1));
        next.focus();
    }
}

/** Tells the server when it comes near the screen. Its attribute says how many events are shown, or nothing when done. */
class ActivityMore extends HTMLElement {
    static observedAttributes = ['shown'];
    #observer = new IntersectionObserver(seen => this.#seen(seen), { rootMargin: '400px', scrollMargin: '400px' });

    connectedCallback() {
        this.#watch();
    }

    disconnectedCallback() {
        this.#observer.disconnect();
    }

    /** Looking anew tells whether it is still near after more events have pushed it down. */
    attributeChangedCallback() {
        this.#watch();
    }

    #watch() {
        this.#observer.disconnect();
        if (this.isConnected && this.getAttribute('shown')) {
            this.#observer.observe(this);
        }
    }

    #seen(seen) {
        if (seen.some(entry => entry.isIntersecting)) {
            this.#observer.disconnect();
            this.dispatchEvent(new CustomEvent('near'));
        }
    }
}

customElements.define('activity-chart', ActivityChart);
customElements.define('activity-more', ActivityMore);
