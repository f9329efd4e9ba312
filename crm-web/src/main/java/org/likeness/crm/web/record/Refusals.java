package org.likeness.crm.web.record;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.ui.Say;

/** Says refusals in the reader's language. The domain speaks English to programs; here its classes and sentences become keys. */
public final class Refusals {
    /** Fields of forms that no record has: what is wrong with them is told in a sentence of its own. */
    private static final Set<String> NAMELESS = Set.of("find", "with", "nextDue");

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
            if (NAMELESS.contains(error.field())) {
                return aboutField(say, error.message());
            }
            return say.text("refusal.field", say.word("field", error.field()), aboutField(say, error.message()));
        }
        return say.chinese() ? null : refusal.getMessage();
    }

    /** What is wrong with a field, beside the field. */
    public static String aboutField(Say say, String message) {
        var said = Sentences.said(say, message);
        if (said.isPresent()) {
            return said.get();
        }
        return say.chinese()
                ? say.text("unfit.otherwise")
                : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    /**
     * What was noted about something in one or more sentences, each perhaps begun by the name of the field that it is about.
     */
    public static String noted(Say say, String note) {
        return Stream.of(note.split("(?<=\\.) (?=[A-Z0-9])"))
                .map(sentence -> one(say, sentence.replaceFirst("\\.$", "")))
                .collect(Collectors.joining(say.chinese() ? "" : " "));
    }

    private static String one(Say say, String sentence) {
        var blank = sentence.indexOf(' ');
        return Sentences.said(say, sentence)
                .or(() -> blank < 0
                        ? Optional.empty()
                        : Sentences.said(say, sentence.substring(blank + 1))
                                .map(said -> say.text(
                                        "refusal.field", say.word("field", sentence.substring(0, blank)), said)))
                .orElseGet(() -> aboutField(say, sentence));
    }
}
