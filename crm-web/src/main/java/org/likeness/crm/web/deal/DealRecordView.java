package org.likeness.crm.web.deal;

import gg.jte.Content;
import java.util.List;
import org.likeness.crm.web.record.Sheet;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Likeness;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Score;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.StalledStrip;

/**
 * One deal.
 *
 * @param contact the person it is made with, and how to reach them
 * @param stages of its pipeline, in order
 * @param stage the id of the one it is in, or null
 * @param daysInStage since it entered, or null
 * @param stalled why it counts as stalled, or null
 * @param outlook its chance and remaining time by its age in its stage, in a sentence, or null
 * @param together its chance by that and by its score, in a sentence, or null
 * @param expected what that says of the day its people expect it to close, in a sentence, or null
 * @param nextFollowUp when it should hear from us again, in a sentence, or null
 * @param score or null when no model is published
 * @param lossReasons what may be chosen when it is lost
 */
public record DealRecordView(
        Sheet sheet,
        Ref account,
        ContactCard contact,
        String outcome,
        Amount amount,
        List<Choice> stages,
        String stage,
        Integer daysInStage,
        Stalled stalled,
        Content outlook,
        Content together,
        Content expected,
        Content nextFollowUp,
        Score score,
        Likeness likeness,
        List<Choice> lossReasons)
        implements View {

    /** Longer in its stage than nine in ten that advanced. */
    public record Stalled(String stage, int days, int nineInTenBy, StalledStrip strip) {}

    public boolean open() {
        return outcome.equals("OPEN");
    }

    @Override
    public String template() {
        return "deal/record";
    }

    @Override
    public String place() {
        return "deals";
    }
}
