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
    private static final Sight EVERYTHING = new Sight(null);

    /** Owners whose records are visible; {@code null} for all. */
    private final Set<Long> owners;

    private Sight(Set<Long> owners) {
        this.owners = owners;
    }

    /** Sees every record. */
    public static Sight everything() {
        return EVERYTHING;
    }

    /** Sees the records of these users, and those nobody owns. */
    public static Sight of(Collection<Long> owners) {
        return new Sight(new TreeSet<>(owners));
    }

    public boolean all() {
        return owners == null;
    }

    /** Whether records of that owner ({@code null}: the unowned pool) are visible. */
    public boolean sees(Long owner) {
        return owners == null || owner == null || owners.contains(owner);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sight sight && Objects.equals(owners, sight.owners);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(owners);
    }

    @Override
    public String toString() {
        return all() ? "everything" : "owners " + owners;
    }

    /** The same as an SQL condition on a column that holds the owner's id, in brackets; {@code 1 = 1} when all is visible. */
    public String sql(String ownerColumn) {
        if (owners == null) {
            return "1 = 1";
        }
        var ids = owners.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? "(" + ownerColumn + " IS NULL)"
                : "(" + ownerColumn + " IS NULL OR " + ownerColumn + " IN (" + ids + "))";
    }
}
