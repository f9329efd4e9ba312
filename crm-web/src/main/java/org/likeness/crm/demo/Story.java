package org.likeness.crm.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One piece of the book that stands alone: a lead, an account with all that hangs on it, or a lead that became an account. Nothing
 * here knows the database; people of the house are indices into {@link House#USERS}, or {@link #NOBODY} or {@link #ADMIN}.
 *
 * @param lead or {@code null}
 * @param account or {@code null}
 */
record Story(Lead lead, Account account) {
    static final int NOBODY = -1;
    static final int ADMIN = -2;

    enum Outcome {
        OPEN,
        WON,
        LOST
    }

    /** The person who decides, at the company of a lead, or any contact of an account. */
    record Person(String name, String function, String level, String role, String email, String phone) {}

    record Lead(
            int number,
            Company company,
            Person person,
            int owner,
            String campaign,
            Instant createdAt,
            Outcome outcome,
            Instant closedAt,
            String lossReason,
            Doings doings) {}

    record Account(
            int number,
            Company company,
            boolean partOfAGroup,
            int owner,
            Instant createdAt,
            List<Person> contacts,
            List<Deal> deals,
            List<Purchase> purchases,
            Doings doings) {}

    /**
     * @param expected when its people expect it to close, or {@code null}
     * @param custom user-defined fields by key
     */
    record Deal(
            int number,
            String name,
            String pipeline,
            List<Visit> visits,
            Outcome outcome,
            Instant openedAt,
            Instant closedAt,
            LocalDate expected,
            String lossReason,
            List<Line> lines,
            long amount,
            int owner,
            String campaign,
            Map<String, Object> custom,
            Doings doings) {

        /** Index of the main product. */
        int product() {
            return lines.get(0).product();
        }
    }

    /** @param leftAt {@code null} while it lasts */
    record Visit(String stage, Instant enteredAt, Instant leftAt) {}

    record Line(int product, int quantity, long unitPrice) {}

    /** @param deal index among the account's deals, or {@link #NOBODY} for a sale made elsewhere */
    record Purchase(int deal, int product, int quantity, long amount, Instant at) {}

    /** What was done about a record, and what is to be done. */
    record Doings(
            List<FollowUp> followUps, List<Step> steps, List<Event> events, List<Change> changes, List<Tagging> tags) {
        static final Doings NONE = new Doings(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    record FollowUp(String method, Instant at, String text, String outcome) {}

    record Step(String method, String text, Instant dueAt, Instant doneAt, int owner) {}

    record Event(String type, Instant at) {}

    record Change(String field, String before, String after, Instant at) {}

    /** @param until when it ends by itself, or {@code null} */
    record Tagging(String tag, String rule, Instant at, Instant until) {}
}
