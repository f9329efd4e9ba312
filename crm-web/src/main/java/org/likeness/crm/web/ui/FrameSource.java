package org.likeness.crm.web.ui;

/** Knows, for the request being answered, who looks and what stands around the page. */
public interface FrameSource {

    Frame frame();

    /**
     * The page is open already: only those of its parts are sent that may have changed.
     *
     * @param path its address
     * @param toast what to say, or null
     */
    void answerInParts(String path, Toast toast);

    /** Who looks, without what stands around. */
    Visitor visitor();

    Say say();
}
