package org.likeness.crm.web.ui;

/**
 * One sentence about what was just done, with a way back.
 *
 * @param words the sentence
 * @param undo where a POST undoes it, or null when nothing can be undone
 * @param bad true when it did not work
 * @param inPlace whether undoing leaves the page open and brings its parts up to date
 */
public record Toast(String words, String undo, boolean bad, boolean inPlace) {

    public Toast(String words, String undo, boolean bad) {
        this(words, undo, bad, false);
    }

    public static Toast said(String words) {
        return new Toast(words, null, false);
    }
}
