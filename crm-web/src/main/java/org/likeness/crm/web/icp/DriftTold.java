package org.likeness.crm.web.icp;

import java.util.stream.Stream;
import org.likeness.crm.icp.DriftedValue;
import org.likeness.crm.icp.ProfileDrift;
import org.likeness.crm.icp.TraitValue;
import org.likeness.crm.web.score.FeatureWords.Words;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;

/** Puts what has changed into the reader's words. */
final class DriftTold {
    private static final int NEAREST = 8;

    private DriftTold() {}

    static DriftView view(Address address, Form form, ProfileDrift drift, Words words) {
        var drifted = drift.values().stream().filter(DriftedValue::drifted);
        var nearest = drift.values().stream()
                .filter(v -> !v.drifted() && !Double.isNaN(v.q()))
                .limit(NEAREST);
        return new DriftView(
                address,
                form,
                drift.status().name(),
                span(drift.earlier()),
                span(drift.later()),
                drift.tested(),
                Stream.concat(drifted, nearest).map(v -> value(v, words)).toList());
    }

    private static DriftView.Span span(ProfileDrift.Period period) {
        return new DriftView.Span(period.from(), period.to(), period.closed(), period.won());
    }

    private static DriftView.Value value(DriftedValue v, Words words) {
        return new DriftView.Value(
                words.value(v.feature(), v.value(), v.named()),
                words.label(v.feature()),
                side(v.earlier()),
                side(v.later()),
                v.change(),
                new Interval(v.changeLow(), v.changeHigh()),
                Double.isNaN(v.q()) ? null : (Double) v.q(),
                v.drifted());
    }

    private static DriftView.Side side(TraitValue v) {
        return new DriftView.Side(
                v.won(),
                v.won() + v.lost(),
                v.winRate().rate(),
                v.lift().value(),
                new Interval(v.lift().low(), v.lift().high()));
    }
}
