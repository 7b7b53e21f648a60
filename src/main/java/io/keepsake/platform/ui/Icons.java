package io.keepsake.platform.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** Keepsake's icons: one drawing style, one file, {@code frontend/icons/icons.svg}. The constant names the symbol in it. */
public enum Icons {
    ALERT,
    ARCHIVE,
    ARROW_LEFT,
    BAG,
    CALENDAR,
    CART,
    CHART,
    CHECK,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CHEVRON_UP,
    CLOCK,
    CLOSE,
    COLUMNS,
    COPY,
    CUSTOMERS,
    DOWNLOAD,
    EDIT,
    EVENT,
    EYE,
    FILE,
    FILTER,
    HISTORY,
    INFO,
    KEY,
    LINK,
    MAIL,
    MENU,
    MESSAGE,
    MOBILE,
    MONITOR,
    MOON,
    MORE,
    PAGE,
    PERSON,
    PIN,
    PLUS,
    REFRESH,
    SAVE,
    SEARCH,
    SETTINGS,
    SIGN_OUT,
    STAR,
    SUN,
    SWITCH,
    TAG,
    TRASH,
    UPLOAD,
    WORKSPACE;

    private static final String FILE_OF_ALL = "icons/icons.svg";

    /** A new icon, as high as a line of text. Decoration: what it stands in needs a name of its own. */
    public SvgIcon create() {
        var icon = new SvgIcon(FILE_OF_ALL, name().toLowerCase(Locale.ROOT).replace('_', '-'));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
