/* The list of customers: each row is a link as a whole, and the address remembers how far down one is. */

/** Around the grid. The link in a row's first cell says where the row leads. */
class CustomerRows extends HTMLElement {
    #scrolled;

    connectedCallback() {
        this.addEventListener('click', event => this.#click(event), true);
        this.addEventListener('auxclick', event => this.#click(event), true);
        this.addEventListener('keydown', event => this.#enter(event), true);
        // a grid scrolls inside of itself, and such an event is heard on its way down only
        this.addEventListener('scroll', () => this.#scroll(), true);
        customElements.whenDefined('vaadin-grid').then(() => this.#hearScrolling());
    }

    disconnectedCallback() {
        clearTimeout(this.#scrolled);
    }

    get #grid() {
        return this.querySelector('vaadin-grid');
    }

    /** What happens in the grid's shadow is not heard outside of it. */
    #hearScrolling() {
        this.#grid?.shadowRoot?.addEventListener('scroll', () => this.#scroll(), true);
    }

    #scroll() {
        clearTimeout(this.#scrolled);
        this.#scrolled = setTimeout(() => this.#remember(), 150);
    }

    /** Writes into the address how many customers stand above the screen. */
    #remember() {
        clearTimeout(this.#scrolled);
        const grid = this.#grid;
        if (!grid || !this.isConnected) {
            return;
        }
        const above = grid._firstVisibleIndex ?? 0;
        const address = new URL(location.href);
        if (above > 0) {
            address.searchParams.set('at', above);
        } else {
            address.searchParams.delete('at');
        }
        if (address.href !== location.href) {
            history.replaceState(history.state, '', address);
        }
    }

    /** A click anywhere on a row does what it would do on the row's link: with Ctrl or the middle button in a new tab. */
    #click(event) {
        const link = this.#link(event.composedPath());
        if (!link || event.button > 1) {
            return;
        }
        this.#remember();
        if (event.composedPath().includes(link)) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) {
            window.open(link.href, '_blank', 'noopener');
        } else if (!String(getSelection())) {
            link.click();
        }
    }

    /** Enter on a row opens it; a grid alone would only move the focus into the cell. */
    #enter(event) {
        if (event.key !== 'Enter' || event.altKey) {
            return;
        }
        const cell = this.#grid?.shadowRoot.activeElement;
        const link = cell && this.#linkIn(cell.closest('tr'));
        if (link) {
            event.preventDefault();
            event.stopPropagation();
            this.#remember();
            if (event.ctrlKey || event.metaKey) {
                window.open(link.href, '_blank', 'noopener');
            } else {
                link.click();
            }
        }
    }

    #link(path) {
        return this.#linkIn(path.find(node => node.localName === 'tr'));
    }

    /** Headers have none. */
    #linkIn(row) {
        for (const slot of row?.querySelectorAll('slot') ?? []) {
            const link = slot.assignedElements()[0]?.querySelector('a.row-link');
            if (link) {
                return link;
            }
        }
        return null;
    }
}

customElements.define('customer-rows', CustomerRows);
