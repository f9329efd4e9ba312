package org.likeness.crm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The sheets of all tables that stories fill, sent together in the order that foreign keys ask for. */
final class Sheets implements AutoCloseable {
    private static final String DATES = ", created_at, updated_at, version";
    private static final String FIRMOGRAPHICS =
            "industry, sub_industry, employees, annual_revenue, development_stage, country,"
                    + " region, city, business_type, purchase_pattern, referral, needs_approval, phone, domain, custom";

    /** Rows waiting before they are sent: a statement of some hundred kilobytes. */
    private static final int FULL = 3000;

    final Sheet accounts;
    final Sheet contacts;
    final Sheet deals;
    final Sheet lines;
    final Sheet visits;
    final Sheet leads;
    final Sheet followUps;
    final Sheet steps;
    final Sheet purchases;
    final Sheet events;
    final Sheet changes;
    final Sheet taggings;
    private final List<Sheet> inOrder;
    private long sent;

    Sheets(Connection db) throws SQLException {
        accounts = new Sheet(
                db, "accounts", "id, external_id, name, parent_id, owner_id, channel_id, " + FIRMOGRAPHICS + DATES);
        contacts = new Sheet(
                db,
                "contacts",
                "id, name, account_id, email, phone, title, job_function, job_level, buying_role, owner_id" + DATES);
        deals = new Sheet(
                db,
                "deals",
                "id, external_id, name, account_id, contact_id, lead_id, pipeline_id, stage_id, stage_entered_at, product_id,"
                        + " outcome, amount, currency, opened_at, closed_at, expected_close_on, loss_reason_id,"
                        + " owner_id, channel_id, campaign_id, custom, created_by"
                        + DATES);
        lines = new Sheet(db, "deal_lines", "id, deal_id, product_id, quantity, unit_price");
        visits = new Sheet(db, "stage_visits", "id, deal_id, stage_id, entered_at, left_at");
        leads = new Sheet(
                db,
                "leads",
                "id, external_id, name, contact_name, title, decision_function, decision_level, email, owner_id, channel_id,"
                        + " campaign_id, outcome, closed_at, loss_reason_id, converted_at, converted_account_id,"
                        + " converted_contact_id, converted_deal_id, " + FIRMOGRAPHICS + DATES);
        followUps = new Sheet(
                db,
                "follow_ups",
                "id, account_id, lead_id, deal_id, contact_id, owner_id, method, happened_at, body, outcome" + DATES);
        steps = new Sheet(
                db,
                "next_steps",
                "id, account_id, lead_id, deal_id, contact_id, owner_id, method, body, due_at, done_at" + DATES);
        purchases = new Sheet(
                db,
                "purchases",
                "id, account_id, product_id, deal_id, quantity, amount, currency, purchased_at" + DATES);
        events = new Sheet(db, "events", "id, account_id, lead_id, type, happened_at" + DATES);
        changes = new Sheet(
                db, "field_changes", "id, record_kind, record_id, field, old_value, new_value, changed_at, user_id");
        taggings = new Sheet(
                db, "taggings", "id, tag_id, record_kind, record_id, user_id, rule_name, tagged_at, until_at");
        inOrder = List.of(
                accounts, contacts, deals, lines, visits, leads, followUps, steps, purchases, events, changes,
                taggings);
    }

    void sendWhenFull() throws SQLException {
        var waiting = 0;
        for (var sheet : inOrder) {
            waiting += sheet.waiting();
        }
        if (waiting >= FULL) {
            send();
        }
    }

    void send() throws SQLException {
        for (var sheet : inOrder) {
            sent += sheet.waiting();
            sheet.send();
        }
    }

    /** Rows sent so far. */
    long sent() {
        return sent;
    }

    @Override
    public void close() throws SQLException {
        for (var sheet : inOrder) {
            sheet.close();
        }
    }
}
