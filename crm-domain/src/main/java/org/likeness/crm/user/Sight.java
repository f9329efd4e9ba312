package org.likeness.crm.user;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one user may see: the records of some owners and the unowned pool, or everything. The only place that decides it, for
 * pages, API and analyses alike.
 */
public final class Sight {
    private static final Sight EVERYTHING = new Sight(null, true, null);

    /** Owners whose records are visible; {@code null} for all. */
    private final Set<Long> owners;

    /** Whether records that nobody owns are visible. */
    private final boolean pool;

    /** What it was narrowed from; {@code null} where it never was. */
    private final Sight from;

    private Sight(Set<Long> owners, boolean pool, Sight from) {
        this.owners = owners;
        this.pool = pool;
        this.from = from;
    }

    /** Sees every record. */
    public static Sight everything() {
        return EVERYTHING;
    }

    /** Sees the records of these users, and those nobody owns. */
    public static Sight of(Collection<Long> owners) {
        return new Sight(new TreeSet<>(owners), true, null);
    }

    /** Sees of all this only the records of some users, such as a team, and none of the unowned pool. */
    public Sight only(Collection<Long> some) {
        var left = new TreeSet<>(some);
        if (owners != null) {
            left.retainAll(owners);
        }
        return new Sight(left, false, whole());
    }

    /** All that its user may see, however it was narrowed: what a record in sight may tell of others that it names. */
    public Sight whole() {
        return from == null ? this : from;
    }

    public boolean all() {
        return owners == null;
    }

    /** Whether records of that owner ({@code null}: the unowned pool) are visible. */
    public boolean sees(Long owner) {
        return owner == null ? pool : owners == null || owners.contains(owner);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sight sight
                && pool == sight.pool
                && Objects.equals(owners, sight.owners)
                && Objects.equals(from, sight.from);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owners, pool, from);
    }

    @Override
    public String toString() {
        return all() ? "everything" : "owners " + owners + (pool ? " and the pool" : "");
    }

    /** The same as an SQL condition on a column that holds the owner's id, in brackets; {@code 1 = 1} when all is visible. */
    public String sql(String ownerColumn) {
        if (owners == null) {
            return "1 = 1";
        }
        var ids = owners.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (!pool) {
            return ids.isEmpty() ? "(1 = 0)" : "(" + ownerColumn + " IN (" + ids + "))";
        }
        return ids.isEmpty()
                ? "(" + ownerColumn + " IS NULL)"
                : "(" + ownerColumn + " IS NULL OR " + ownerColumn + " IN (" + ids + "))";
    }
}
