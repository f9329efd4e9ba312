package org.likeness.crm.web.score;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The rules of the mining.
 *
 * @param rules what is protected
 * @param outdated models in use that go by something protected
 * @param asked everything that is used only when asked
 * @param form {@code feature}, {@code reason}
 * @param retraining {@code retrain-LEAD}, {@code retrain-DEAL}
 * @param sets whether the visitor may change rules
 */
public record RulesView(
        List<Rule> rules, List<Outdated> outdated, List<Asked> asked, Form form, Form retraining, boolean sets)
        implements View {

    /** A protected fact in words; {@code reason} and {@code who} may be empty. */
    public record Rule(String fact, String words, String reason, String who, Instant at) {}

    /**
     * A feature that is used only when asked, in words.
     *
     * @param at when it was asked for, {@code null} where it was not
     * @param who asked, or empty
     * @param ruledOut whether it is protected, so that asking makes no difference
     */
    public record Asked(String fact, String words, String note, Instant at, String who, boolean ruledOut) {}

    /** A model in use, and what it goes by although it is protected now. */
    public record Outdated(String subject, String version, String words) {}

    @Override
    public String template() {
        return "score/rules";
    }

    @Override
    public String place() {
        return "settings";
    }
}
