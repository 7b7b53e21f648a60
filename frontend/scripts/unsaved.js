/* What is being typed in a dialog. A field tells the server its value only when one leaves it; what leads away comes earlier. */

/** Stands beside the fields: tells the server when typing begins and ends, and lets no reload lose it unasked. Enter in a
    field of one line says that one is done. */
class UnsavedInput extends HTMLElement {
    #fields = null;
    #touched = false;
    #typing = false;
    #input = () => this.#type(true);
    #change = () => this.#type(false);
    #key = event => this.#enter(event);
    #leave = event => this.#touched && event.preventDefault();

    connectedCallback() {
        this.#fields = this.parentElement;
        this.#fields.addEventListener('input', this.#input);
        this.#fields.addEventListener('change', this.#change);
        this.#fields.addEventListener('keydown', this.#key);
        window.addEventListener('beforeunload', this.#leave);
    }

    disconnectedCallback() {
        this.#fields.removeEventListener('input', this.#input);
        this.#fields.removeEventListener('change', this.#change);
        this.#fields.removeEventListener('keydown', this.#key);
        window.removeEventListener('beforeunload', this.#leave);
    }

    #type(typing) {
        this.#touched = true;
        if (typing !== this.#typing) {
            this.#typing = typing;
            this.dispatchEvent(new Event(typing ? 'typing' : 'typed'));
        }
    }

    /** Other fields have an Enter of their own: to choose from a list, to begin a line. */
    #enter(event) {
        if (event.key === 'Enter' && !event.isComposing && !event.repeat && event.target.matches('vaadin-text-field > input')) {
            // a field tells its value when one leaves it
            event.target.blur();
            event.target.focus();
            this.dispatchEvent(new Event('entered'));
        }
    }
}

customElements.define('unsaved-input', UnsavedInput);
