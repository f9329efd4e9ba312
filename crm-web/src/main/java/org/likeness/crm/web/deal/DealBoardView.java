package org.likeness.crm.web.deal;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.Worth;

/**
 * The open deals of a pipeline, column by column.
 *
 * @param filter choices under pipeline and owner
 * @param open how many deals are open
 * @param worth what they are worth
 * @param stalled how many are stalled
 * @param withoutStep how many have no next step
 * @param won the deals won lately
 * @param lossReasons what may be chosen when a deal is lost
 */
public record DealBoardView(
        Address address,
        Form filter,
        long open,
        Worth worth,
        long stalled,
        long withoutStep,
        List<Column> columns,
        WonColumn won,
        List<Choice> lossReasons)
        implements View {

    /**
     * A stage: how many, worth what, how long deals stay, and the first cards.
     *
     * @param retired takes no more deals; it is shown while open ones are in it
     * @param nineInTenBy the day from which a deal stalls, or null where too few went on
     * @param visits the stays that the limit and the median are learnt from
     */
    public record Column(
            String id,
            String name,
            boolean retired,
            long count,
            Worth worth,
            Double medianDays,
            Interval medianInterval,
            Integer nineInTenBy,
            long visits,
            List<Card> cards) {

        public long more() {
            return Math.max(0, count - cards.size());
        }
    }

    /** A deal on its card. */
    public record Card(
            String id,
            String name,
            String account,
            Amount amount,
            Integer days,
            boolean stalled,
            Double probability,
            String grade,
            Step next) {}

    /** Whether there is a pipeline at all, with stages or without. */
    public boolean anyPipeline() {
        return !filter.among("pipeline").isEmpty();
    }

    /** Where a card of that column may stand: there, and wherever deals are taken. */
    public List<Column> movableFrom(Column column) {
        return columns.stream().filter(to -> !to.retired() || to == column).toList();
    }

    /** Won lately. */
    public record WonColumn(long count, Worth worth, Double medianCycle, List<WonCard> cards) {

        public long more() {
            return Math.max(0, count - cards.size());
        }
    }

    /** A won deal: how long it took, when it closed. */
    public record WonCard(String id, String name, String account, Amount amount, Integer days, LocalDate closed) {}

    @Override
    public String template() {
        return "deal/board";
    }

    @Override
    public String place() {
        return "board";
    }
}
