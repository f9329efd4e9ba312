package org.likeness.crm.web.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The templates, compiled by the build. */
public final class Templates {

    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    private static TemplateEngine engine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "org.likeness.crm.templates");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    /** The page, or its content alone when the frame says so. */
    public static Utf8ByteOutput render(View view, Frame frame, Say say) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Map<String, Object> parameters = Map.of("view", view, "frame", frame.at(view.place()), "say", say);
        ENGINE.render(view.template() + ".jte", parameters, output);
        return output;
    }
}
