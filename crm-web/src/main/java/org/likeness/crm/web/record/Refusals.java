package org.likeness.crm.web.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.ui.Say;

/** Says refusals in the reader's language. The domain speaks English to programs; here its classes and sentences become keys. */
public final class Refusals {
    private static final Map<Pattern, String> ABOUT_FIELDS = new LinkedHashMap<>();

    static {
        about("is required|is needed.*", "required");
        about("names nothing.*|names no .*", "names-nothing");
        about("is not the present one", "password");
        about("must be a date.*|must lie between the years.*", "date");
        about("must lie in the future", "future");
        about("must be an amount.*", "amount");
        about("must be a (whole )?number.*|must be whole.*", "number");
        about("must not be below.*", "too-small");
        about("must be one of.*|must be true or false", "choice");
        about(".*(longer|at most|up to) .*characters.*|.*too long.*|must be a text of.*", "length");
        about(".*(taken|already|exists|another record).*", "taken");
        about("must begin with a letter.*", "key");
    }

    private Refusals() {}

    /** The whole refusal in one sentence; {@code null} where only its status can be told. */
    public static String sentence(Say say, Refusal refusal) {
        var name = refusal.getClass().getSimpleName();
        var told = say.word("refusal", name);
        if (!told.equals(name)) {
            return told;
        }
        if (refusal instanceof InvalidInput && refusal.errors().size() == 1) {
            var error = refusal.errors().get(0);
            return say.text("refusal.field", say.word("field", error.field()), aboutField(say, error.message()));
        }
        return say.chinese() ? null : refusal.getMessage();
    }

    /** What is wrong with a field, beside the field. */
    public static String aboutField(Say say, String message) {
        for (var known : ABOUT_FIELDS.entrySet()) {
            if (known.getKey().matcher(message).matches()) {
                return say.word("unfit", known.getValue());
            }
        }
        return say.chinese()
                ? say.text("unfit.otherwise")
                : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    private static void about(String sentences, String key) {
        ABOUT_FIELDS.put(Pattern.compile(sentences), key);
    }
}
