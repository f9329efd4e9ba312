package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Feature;
import org.likeness.crm.feature.RecordReader;
import org.likeness.crm.feature.RecordValues;

/** A model ready to score: it knows how to read what it needs of a record. Safe for many threads. */
final class ScoringModel {
    private final StoredModel stored;
    private final List<AdditiveModel.Term> terms;
    private final List<Bins> bins;
    private final List<Feature> features;
    private final RecordReader reader;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Reason[][] reasons;

    ScoringModel(StoredModel stored) {
        this.stored = stored;
        this.terms = stored.model().additive().terms();
        this.bins = stored.model().additive().single().stream()
                .map(AdditiveModel.Term::bins)
                .toList();
        this.features = Catalogue.ofModel(stored.model().subject(), bins);
        IntStream.range(0, bins.size()).forEach(f -> numbers.put(bins.get(f).key(), f));
        this.reader = new RecordReader(features);
        this.reasons = terms.stream().map(ScoringModel::reasons).toArray(Reason[][]::new);
    }

    /** What each cell of a term has to say; {@code null} where that is nothing. */
    private static Reason[] reasons(AdditiveModel.Term term) {
        Reason[] reasons = new Reason[term.logOdds().length];
        for (int b = 0; b < reasons.length; b++) {
            if (term.logOdds()[b] != 0) {
                reasons[b] = new Reason(
                        term.feature(), term.label(b), term.named(b), term.logOdds()[b], term.won()[b], term.lost()[b]);
            }
        }
        return reasons;
    }

    StoredModel stored() {
        return stored;
    }

    List<Feature> features() {
        return features;
    }

    Optional<RecordValues> read(Connection connection, long id) throws SQLException {
        return reader.one(connection, stored.model().subject(), id);
    }

    List<RecordValues> read(Connection connection, Collection<Long> ids) throws SQLException {
        return reader.some(connection, stored.model().subject(), ids);
    }

    /** How the values of each feature are put together, in the order of {@link #features}. */
    List<Bins> bins() {
        return bins;
    }

    /** The number of a feature among them, or {@code null}. */
    Integer number(String feature) {
        return numbers.get(feature);
    }

    /**
     * The cell of the record in every term; those of single features come first. A crossing puts the values of its features together
     * in its own, coarser way.
     */
    int[] bins(RecordValues values) {
        int[] cells = new int[terms.size()];
        for (int t = 0; t < cells.length; t++) {
            AdditiveModel.Term term = terms.get(t);
            cells[t] = bin(values, term.bins());
            if (term.crossed()) {
                cells[t] = cells[t] * term.with().size() + bin(values, term.with());
            }
        }
        return cells;
    }

    private int bin(RecordValues values, Bins by) {
        return values.bin(number(by.key()), by);
    }

    double logOdds(int[] bins) {
        return stored.model().additive().logOdds(bins);
    }

    String grade(double probability) {
        return Grade.of(stored.model().grades(), probability);
    }

    Double similarity(int[] bins) {
        Resemblance resemblance = stored.model().resemblance();
        return resemblance == null ? null : resemblance.of(bins);
    }

    /** Which share of what the comparison with the won goes by is known; NaN where there is no comparison. */
    double known(int[] bins) {
        Resemblance resemblance = stored.model().resemblance();
        return resemblance == null ? Double.NaN : resemblance.gower().known(bins);
    }

    /** Every term that is not zero, the weightiest first. The same cell of a term has the same reason, for each record. */
    List<Reason> reasons(int[] bins) {
        List<Reason> found = new ArrayList<>(bins.length);
        for (int t = 0; t < bins.length; t++) {
            if (reasons[t][bins[t]] != null) {
                found.add(reasons[t][bins[t]]);
            }
        }
        found.sort(Reason.WEIGHTIEST);
        return Collections.unmodifiableList(found);
    }
}
