package org.likeness.crm.web.icp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.icp.IdealProfile;
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

    private List<Value> values(IdealProfile profile) {
        var traits = profile.traits().stream().filter(TraitValue::trait);
        var others = profile.traits().stream()
                .filter(v -> !v.trait()
                        && v.named()
                        && !Double.isNaN(v.q())
                        && !Double.isNaN(v.lift().low()))
                .limit(CANDIDATES);
        return Stream.concat(traits, others).map(this::value).toList();
    }

    private Value value(TraitValue v) {
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
                subject == Subject.LEAD && LISTED.contains(v.feature())
                        ? "/leads?view=all&" + v.feature() + "=" + URLEncoder.encode(v.value(), StandardCharsets.UTF_8)
                        : null,
                effort(v));
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
