package org.likeness.crm.web.ui;

/**
 * One sentence about what was just done, with a way back.
 *
 * @param words the sentence
 * @param undo where a POST undoes it, or null when nothing can be undone
 * @param bad true when it did not work
 * @param inPlace whether undoing leaves the page open and brings its parts up to date
 * @param field the name of the field that it is about, or null
 */
public record Toast(String words, String undo, boolean bad, boolean inPlace, String field) {

    public Toast(String words, String undo, boolean bad, boolean inPlace) {
        this(words, undo, bad, inPlace, null);
    }

    public Toast(String words, String undo, boolean bad) {
        this(words, undo, bad, false);
    }

    /** What did not work, and the field that was wrong, or null. */
    public static Toast refused(String words, String field) {
        return new Toast(words, null, true, false, field);
    }

    public static Toast said(String words) {
        return new Toast(words, null, false);
    }
}
