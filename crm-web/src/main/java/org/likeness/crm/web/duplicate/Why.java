package org.likeness.crm.web.duplicate;

/**
 * Why two records may be one, in words.
 *
 * @param points how much it speaks for it; below 0 where it speaks against
 * @param mark the points in words
 */
public record Why(String words, int points, String mark) {
    public boolean speaksFor() {
        return points > 0;
    }
}
