package org.likeness.crm.web.lead;

import java.util.List;
import org.likeness.crm.web.record.Sheet;
import org.likeness.crm.web.record.Submissions.Consent;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Likeness;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Score;
import org.likeness.crm.web.ui.View;

/**
 * One lead: how likely, because of what, what was said last, what next.
 *
 * @param outcome OPEN, WON or LOST
 * @param daysOpen days from when it was created until it closed, or until now
 * @param revenue annual revenue, or null
 * @param reach the person named, and how to reach them
 * @param score its score with reasons, or null when no model is published
 * @param fit its fit with the ideal profile, or empty where there is none
 * @param likeness to the won customers, or null
 * @param became the deal it was converted into, or null
 * @param consents what was agreed to through forms, newest first
 * @param mayReturn whether the visitor may lay it into the pool
 * @param lossReasons what may be chosen when it is lost
 */
public record LeadRecordView(
        Sheet sheet,
        String outcome,
        int daysOpen,
        Amount revenue,
        ContactCard reach,
        Score score,
        List<Fit> fit,
        Likeness likeness,
        Ref became,
        List<Consent> consents,
        boolean mayReturn,
        List<Choice> lossReasons)
        implements View {

    /** One trait of the ideal profile: met, missed or unknown here, and what it is worth. */
    public record Fit(String words, String state, double lift, Interval interval) {}

    public long met() {
        return fit.stream().filter(f -> f.state().equals("met")).count();
    }

    public long missed() {
        return fit.stream().filter(f -> f.state().equals("missed")).count();
    }

    public long unknown() {
        return fit.stream().filter(f -> f.state().equals("unknown")).count();
    }

    public boolean open() {
        return outcome.equals("OPEN");
    }

    @Override
    public String template() {
        return "lead/record";
    }

    @Override
    public String place() {
        return "leads";
    }
}
