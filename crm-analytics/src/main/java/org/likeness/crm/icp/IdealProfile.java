package org.likeness.crm.icp;

import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.stamp.Stamp;

/**
 * What won customers share.
 *
 * @param closed won and lost records looked at
 * @param moreWon how many more won records are needed, 0 where there are enough
 * @param moreLost the same of lost ones
 * @param base won of closed, with Wilson's interval; NaN without any
 * @param traits every value of every feature: traits that help first, by the lower end of their lift, then those that hurt, then the others by p
 * @param oneFacts traits that tell nearly one fact
 * @param combinations pairs and triples of values that beat their parts, by the lower end of their lift; empty unless the status is OK
 */
public record IdealProfile(
        Status status,
        long closed,
        long won,
        int moreWon,
        int moreLost,
        Proportion base,
        List<TraitValue> traits,
        List<SameRecords> oneFacts,
        List<Combination> combinations,
        List<Warning> warnings,
        Stamp stamp) {

    /** Whether there is something to say. */
    public enum Status {
        OK,
        NO_SIGNAL,
        INSUFFICIENT_DATA
    }

    public double baseWinRate() {
        return base.rate();
    }

    /** Keys of the features that a rule of the house kept out; see {@link org.likeness.crm.feature.Protection}. */
    public List<String> leftOutByRule() {
        String named = stamp == null ? null : stamp.options().get(ProfileQuestion.BY_RULE);
        return named == null ? List.of() : List.of(named.split(", "));
    }

    IdealProfile warned(List<Warning> more) {
        List<Warning> all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new IdealProfile(
                status, closed, won, moreWon, moreLost, base, traits, oneFacts, combinations, all, stamp);
    }

    IdealProfile stamped(Stamp by) {
        return new IdealProfile(
                status, closed, won, moreWon, moreLost, base, traits, oneFacts, combinations, warnings, by);
    }
}
