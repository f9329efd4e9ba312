package org.likeness.crm.web.icp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.SameRecords;
import org.likeness.crm.icp.TraitValue;
import org.likeness.crm.score.AdditiveModel.Term;
import org.likeness.crm.web.icp.IdealView.Combination;
import org.likeness.crm.web.icp.IdealView.Effort;
import org.likeness.crm.web.icp.IdealView.Value;
import org.likeness.crm.web.score.FeatureWords.Words;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/** Puts a profile into the reader's words: its traits, and the values that come nearest to being one. */
final class ProfileTold {
    private static final int CANDIDATES = 12;

    /** Features that the list of leads can be narrowed down by. */
    private static final Set<String> LISTED = Set.of("industry");

    /** Features of a lead or account that tell how it came, not who it is. */
    private static final Set<String> CAME = Set.of("channel", "campaign", "referral");

    private final Words words;
    private final Subject subject;
    private final NearestOpen nearest;
    private final String currency;
    private final Say say;

    /** @param currency of the won amounts, {@code null} where they have several */
    ProfileTold(Words words, Subject subject, NearestOpen nearest, String currency, Say say) {
        this.words = words;
        this.subject = subject;
        this.nearest = nearest;
        this.currency = currency;
        this.say = say;
    }

    IdealView view(Address address, Form form, IdealProfile profile) {
        var rate = profile.base();
        return new IdealView(
                address,
                form,
                profile.status().name(),
                profile.closed(),
                profile.won(),
                known(rate.rate()),
                profile.closed() == 0 ? null : new Interval(rate.low(), rate.high()),
                (int) profile.traits().stream()
                        .filter(v -> !Double.isNaN(v.q()))
                        .count(),
                profile.moreWon(),
                profile.moreLost(),
                values(profile),
                profile.combinations().stream().map(this::combination).toList(),
                nearest.records(),
                nearest.inAll(),
                String.join(
                        say.text("list.comma"),
                        profile.leftOutByRule().stream()
                                .map(words::label)
                                .distinct()
                                .toList()),
                profile.warnings().stream()
                        .filter(w -> w.feature() == null)
                        .map(w -> say.chinese() ? w.detailZh() : w.detail())
                        .toList());
    }

    /** Who they are leads, since that is what one can look for; a fact that several features tell stands once. */
    private List<Value> values(IdealProfile profile) {
        var ordered = profile.traits().stream()
                .filter(TraitValue::trait)
                .sorted(Comparator.comparing((TraitValue v) -> group(v)).reversed()) // stable: the strongest first
                .toList();
        var told = new HashSet<SameRecords.Value>();
        var traits = new ArrayList<Value>();
        for (var trait : ordered) {
            if (!told.contains(key(trait))) {
                var others = others(profile, trait, ordered);
                others.forEach(other -> told.add(key(other)));
                traits.add(value(trait, others));
            }
        }
        var others = profile.traits().stream()
                .filter(v -> !v.trait()
                        && v.named()
                        && !Double.isNaN(v.q())
                        && !Double.isNaN(v.lift().low()))
                .limit(CANDIDATES);
        return Stream.concat(traits.stream(), others.map(v -> value(v, List.of())))
                .toList();
    }

    private static SameRecords.Value key(TraitValue v) {
        return new SameRecords.Value(v.feature(), v.value());
    }

    /** The other traits that tell the same fact. */
    private static List<TraitValue> others(IdealProfile profile, TraitValue trait, List<TraitValue> all) {
        return profile.oneFacts().stream()
                .filter(fact -> fact.traits().contains(key(trait)))
                .flatMap(fact ->
                        all.stream().filter(v -> v != trait && fact.traits().contains(key(v))))
                .toList();
    }

    /** Facts of a company and its people, or how they came to us and what it is about. */
    private String group(TraitValue v) {
        var key = v.feature().replaceFirst("^account[.]", "");
        var ofDeal = subject == Subject.DEAL && key.equals(v.feature());
        return ofDeal || CAME.contains(key) ? "HOW" : "WHO";
    }

    private Value value(TraitValue v, List<TraitValue> same) {
        return new Value(
                words.value(v.feature(), v.value(), v.named()),
                words.label(v.feature()),
                v.won(),
                v.won() + v.lost(),
                v.winRate().rate(),
                new Interval(v.winRate().low(), v.winRate().high()),
                v.lift().value(),
                new Interval(v.lift().low(), v.lift().high()),
                known(v.q()),
                v.trait(),
                Double.isNaN(v.averageWonAmount()) || currency == null
                        ? null
                        : Amount.of(v.averageWonAmount(), currency),
                v.cycle() == null ? null : known(v.cycle().value()),
                v.cycle() == null
                        ? null
                        : Interval.of(known(v.cycle().low()), known(v.cycle().high())),
                subject == Subject.LEAD && LISTED.contains(v.feature())
                        ? "/leads?view=all&" + v.feature() + "=" + URLEncoder.encode(v.value(), StandardCharsets.UTF_8)
                        : null,
                effort(v),
                v.trait() ? group(v) : "",
                same.stream()
                        .map(other -> words.both(other.feature(), other.value(), other.named()))
                        .toList());
    }

    private static Effort effort(TraitValue v) {
        var effort = v.effort();
        return v.trait() && effort != null && effort.clearOfOne()
                ? new Effort(effort.mean(), effort.others(), new Interval(effort.low(), effort.high()))
                : null;
    }

    private Combination combination(org.likeness.crm.icp.Combination c) {
        return new Combination(
                c.parts().stream()
                        .map(part -> words.both(part.feature(), part.value(), true))
                        .collect(Collectors.joining(Term.CROSS)),
                c.won(),
                c.won() + c.lost(),
                c.winRate().rate(),
                c.lift().value(),
                new Interval(c.lift().low(), c.lift().high()),
                c.timesBestPart());
    }

    private static Double known(double number) {
        return Double.isNaN(number) ? null : (Double) number;
    }
}
