package org.likeness.crm.duplicate;

/**
 * Why two records may be one, or may not.
 *
 * @param sign what speaks
 * @param points how much it speaks for it; below 0 where it speaks against
 * @param alike how alike two names are, from 0 to 1; 1 for what is the same
 * @param shared what both have, as the other record has it; {@code null} where a name is meant
 */
public record DuplicateReason(Sign sign, int points, double alike, String shared) {

    /** What may speak for or against. */
    public enum Sign {
        NAME,
        NAME_BEGINS,
        PERSON,
        OTHER_PERSON,
        EMAIL,
        PHONE,
        DOMAIN,
        OTHER_DOMAIN,
        ACCOUNT,
        CITY,
        OTHER_COUNTRY,
        PARENT
    }
}
