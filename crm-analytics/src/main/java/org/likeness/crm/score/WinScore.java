package org.likeness.crm.score;

import java.util.List;
import org.likeness.crm.stamp.Stamp;

/**
 * How likely a lead or deal is to be won, and why. {@code baseLogOdds} and the log-odds of all reasons add up to {@code logOdds}.
 *
 * @param model id of the model that says so
 * @param grade A to D; {@code null} where the model found no signal
 * @param similarity share of won customers that resemble the others no more than this record does; {@code null} where unknown
 * @param known which share, 0 to 1, of what that comparison goes by is known of the record; NaN where there is no comparison
 * @param unknown facts that are not known of it, with the chance that each value would bring, those that could change most first
 * @param lookalikes up to five won customers, the nearest first
 * @param stamp of the model
 */
public record WinScore(
        long model,
        WinModel.Status status,
        double probability,
        double logOdds,
        String grade,
        Double similarity,
        double known,
        double baseLogOdds,
        List<Reason> reasons,
        List<WhatIf.Fact> unknown,
        List<Lookalike> lookalikes,
        Stamp stamp) {}
