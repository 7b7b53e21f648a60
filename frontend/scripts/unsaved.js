/* What is being typed in a dialog. A field tells the server its value only when one leaves it; what leads away comes earlier. */

/** Stands beside the fields: tells the server when typing begins and ends, and lets no reload lose it unasked. */
class UnsavedInput extends HTMLElement {
    #fields = null;
    #touched = false;
    #typing = false;
    #input = () => this.#type(true);
    #change = () => this.#type(false);
    #leave = event => this.#touched && event.preventDefault();

    connectedCallback() {
        this.#fields = this.parentElement;
        this.#fields.addEventListener('input', this.#input);
        this.#fields.addEventListener('change', this.#change);
        window.addEventListener('beforeunload', this.#leave);
    }

    disconnectedCallback() {
        this.#fields.removeEventListener('input', this.#input);
        this.#fields.removeEventListener('change', this.#change);
        window.removeEventListener('beforeunload', this.#leave);
    }

    #type(typing) {
        this.#touched = true;
        if (typing !== this.#typing) {
            this.#typing = typing;
            this.dispatchEvent(new Event(typing ? 'typing' : 'typed'));
        }
    }
}

customElements.define('unsaved-input', UnsavedInput);
