package org.likeness.crm.ownership;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.ownership.Trial.Verdict;

/**
 * What rules look at in a lead, as the database has it: its score was written there.
 *
 * @param score the win probability, or {@code null}
 */
public record Assignable(long lead, String region, String country, String industry, Long channel, Double score) {

    /** The lead with that key, if there is one. */
    @SuppressWarnings("unchecked")
    public static Optional<Assignable> of(EntityManager em, long lead) {
        em.flush();
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT id, region, country, industry, channel_id, win_probability FROM leads WHERE id = :id")
                .setParameter("id", lead)
                .getResultList();
        return rows.stream()
                .map(r -> new Assignable(
                        lead,
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        r[4] == null ? null : ((Number) r[4]).longValue(),
                        r[5] == null ? null : ((Number) r[5]).doubleValue()))
                .findFirst();
    }

    /** What keeps a rule from taking it; empty where all its conditions are met. A {@code null} source is any. */
    Optional<Verdict> against(AssignmentRule rule, Source source) {
        if (!rule.active()) {
            return Optional.of(Verdict.OFF);
        }
        if (source != null && !rule.takesFrom(source)) {
            return Optional.of(Verdict.SOURCE);
        }
        if (!rule.regions().isEmpty() && !among(rule.regions(), region) && !among(rule.regions(), country)) {
            return Optional.of(Verdict.REGION);
        }
        if (!rule.industries().isEmpty() && !among(rule.industries(), industry)) {
            return Optional.of(Verdict.INDUSTRY);
        }
        if (!rule.channels().isEmpty() && !rule.channels().contains(channel)) {
            return Optional.of(Verdict.CHANNEL);
        }
        return rule.leastScore() != null && (score == null || score < rule.leastScore())
                ? Optional.of(Verdict.SCORE)
                : Optional.empty();
    }

    private static boolean among(List<String> words, String word) {
        return word != null && words.stream().anyMatch(w -> w.equalsIgnoreCase(word.strip()));
    }
}
