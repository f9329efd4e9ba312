package org.likeness.crm.web.call;

import java.util.List;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * Whom to call, best first.
 *
 * @param filter {@code capacity}
 * @param deals open deals that were weighed
 * @param leads open leads that were weighed
 * @param withoutChance open deals that could not be
 * @param otherCurrency open deals whose amounts cannot be compared
 * @param median won amount, what a lead is taken to be worth, or null
 * @param wonDeals it is the median of so many
 * @param team whether everybody's are weighed, not only the reader's
 * @param controlShare share that is left out at random, 0 for none
 * @param control whether the list helps, for who leads; otherwise null
 */
public record CallView(
        Form filter,
        List<Row> rows,
        long deals,
        long leads,
        long withoutChance,
        long otherCurrency,
        Amount median,
        long wonDeals,
        boolean team,
        double controlShare,
        ControlView control)
        implements View {

    /**
     * One call.
     *
     * @param reach whom to ask for, and how to reach them
     * @param why in words, all of it
     * @param now why, without what the columns tell
     * @param brief chance and amount in words, for narrow screens
     * @param stay where a deal is and for how long; empty for a lead
     * @param more the strongest reasons of a lead's score; may be empty
     * @param gain chance × amount × urgency, or null without an amount
     * @param amount null for a lead where nothing tells what it may bring
     * @param own whether the amount is its own
     */
    public record Row(
            boolean deal,
            String id,
            String name,
            String account,
            ContactCard reach,
            String why,
            String now,
            String brief,
            String stay,
            String more,
            Amount gain,
            double chance,
            Amount amount,
            boolean own,
            double urgency) {
        public String href() {
            return (deal ? "/deals/" : "/leads/") + id;
        }
    }

    @Override
    public String template() {
        return "call/calls";
    }

    @Override
    public String place() {
        return "calls";
    }
}
