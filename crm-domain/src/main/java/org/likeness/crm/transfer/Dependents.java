package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.RecordKind;

/**
 * Finds records that later work depends on: others name them, or people or other imports changed them. Stage visits are a deal's own and
 * go with it.
 */
final class Dependents {
    private static final Map<RecordKind, List<String>> NAMED_BY = Map.ofEntries(
            Map.entry(
                    RecordKind.ACCOUNTS,
                    List.of(
                            "accounts.parent_id",
                            "contacts.account_id",
                            "deals.account_id",
                            "leads.converted_account_id",
                            "purchases.account_id",
                            "events.account_id",
                            "follow_ups.account_id",
                            "next_steps.account_id")),
            Map.entry(
                    RecordKind.CONTACTS,
                    List.of(
                            "deals.contact_id",
                            "leads.converted_contact_id",
                            "follow_ups.contact_id",
                            "next_steps.contact_id")),
            Map.entry(
                    RecordKind.LEADS,
                    List.of("deals.lead_id", "events.lead_id", "follow_ups.lead_id", "next_steps.lead_id")),
            Map.entry(
                    RecordKind.DEALS,
                    List.of(
                            "purchases.deal_id",
                            "leads.converted_deal_id",
                            "deal_lines.deal_id",
                            "follow_ups.deal_id",
                            "next_steps.deal_id")),
            Map.entry(
                    RecordKind.PRODUCTS, List.of("deals.product_id", "purchases.product_id", "deal_lines.product_id")),
            Map.entry(
                    RecordKind.CHANNELS,
                    List.of("accounts.channel_id", "leads.channel_id", "deals.channel_id", "campaigns.channel_id")),
            Map.entry(RecordKind.CAMPAIGNS, List.of("leads.campaign_id", "deals.campaign_id")),
            Map.entry(RecordKind.PIPELINES, List.of("deals.pipeline_id", "stages.pipeline_id")),
            Map.entry(RecordKind.STAGES, List.of("deals.stage_id", "stage_visits.stage_id")),
            Map.entry(RecordKind.LOSS_REASONS, List.of("leads.loss_reason_id", "deals.loss_reason_id")));

    private static final Set<String> WITHOUT_IMPORT = Set.of("next_steps", "deal_lines");

    private Dependents() {}

    /** Those of the records that must stay when an import is taken back. */
    @SuppressWarnings("unchecked")
    static Set<Long> needed(EntityManager em, RecordKind kind, Collection<Long> ids, long run) {
        var needed = new HashSet<Long>();
        for (var column : NAMED_BY.getOrDefault(kind, List.of())) {
            var table = column.substring(0, column.indexOf('.'));
            // an account's subsidiaries of the same import go with it; whatever else it made refers to records of other
            // imports
            var own = WITHOUT_IMPORT.contains(table) || !table.equals(kind.table())
                    ? ""
                    : " AND NOT import_id <=> " + run;
            em.createNativeQuery(
                            "SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " IN (:ids)" + own)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(id -> needed.add(((Number) id).longValue()));
        }
        em.createNativeQuery(
                        """
                        SELECT DISTINCT c.record_id FROM field_changes c LEFT JOIN imports i ON i.id = c.import_id
                        WHERE c.record_kind = :kind AND c.record_id IN (:ids) AND (c.import_id IS NULL
                        OR c.import_id <> :run AND i.status IN ('RUNNING', 'COMPLETED') AND i.kind <> 'STAGE_VISITS')""")
                .setParameter("kind", kind.name())
                .setParameter("ids", ids)
                .setParameter("run", run)
                .getResultList()
                .forEach(id -> needed.add(((Number) id).longValue()));
        em.createNativeQuery(
                        """
                        SELECT DISTINCT r.record_id FROM import_repeats r JOIN imports i ON i.id = r.import_id
                        WHERE r.record_id IN (:ids) AND r.import_id <> :run AND i.status IN ('RUNNING', 'COMPLETED')""")
                .setParameter("ids", ids)
                .setParameter("run", run)
                .getResultList()
                .forEach(id -> needed.add(((Number) id).longValue()));
        return needed;
    }
}
