package id.penghubung.ui.common;

/// Light or dark, or what the PC says.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
