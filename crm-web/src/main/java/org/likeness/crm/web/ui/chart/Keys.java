package org.likeness.crm.web.ui.chart;

import gg.jte.Content;

/** The glyphs that need a word of explanation, small enough for a line of text. */
public final class Keys {

    private Keys() {}

    public static Content whisker() {
        return Svg.inline(22, 12, null)
                .line("w-accent", 1, 6, 21, 6)
                .line("w-accent", 1, 3, 1, 9)
                .line("w-accent", 21, 3, 21, 9)
                .circle("d-accent", 11, 6, 3);
    }

    public static Content strip() {
        return Svg.inline(30, 12, null).rect("b-line", 0, 3, 18, 6, 1).rect("b-line", 18, 5.2, 12, 1.6, 0);
    }

    public static Content triangle() {
        return Svg.inline(10, 12, null)
                .path("d-warn", new Pen().to(1, 9).to(5, 3).to(9, 9).closed());
    }

    public static Content tick() {
        return Svg.inline(4, 12, null).line("w-accent", 2, 1, 2, 11);
    }

    public static Content dot() {
        return Svg.inline(10, 12, null).circle("d-danger", 5, 6, 4);
    }

    public static Content bar() {
        return Svg.inline(14, 12, null).rect("b-line", 0, 3, 14, 6, 1);
    }
}
