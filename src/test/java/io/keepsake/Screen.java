package io.keepsake;

/** The two sizes every page is tried at, in CSS pixels. */
public enum Screen {
    WIDE(1440, 900),
    NARROW(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
