package org.likeness.crm.web.ui;

/** Knows, for the request being answered, who looks and what stands around the page. */
public interface FrameSource {

    Frame frame();

    /** Who looks, without what stands around. */
    Visitor visitor();

    Say say();
}
