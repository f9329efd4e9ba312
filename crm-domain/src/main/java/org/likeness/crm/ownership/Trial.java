package org.likeness.crm.ownership;

/**
 * What one rule says about a lead.
 *
 * @param rule the rule
 * @param verdict whether it takes the lead, or the first thing that keeps it from that
 * @param taker the user whose turn it is; {@code null} unless the rule's conditions are met and somebody takes
 */
public record Trial(AssignmentRule rule, Verdict verdict, Long taker) {

    /** Why a rule takes a lead, or does not. */
    public enum Verdict {
        /** It takes it. */
        TAKES,
        /** It would, if no rule above did. */
        LATER,
        /** It is switched off. */
        OFF,
        /** It is not for leads that come this way. */
        SOURCE,
        REGION,
        INDUSTRY,
        CHANNEL,
        SCORE,
        /** Nobody who takes turns is active. */
        NOBODY
    }
}
