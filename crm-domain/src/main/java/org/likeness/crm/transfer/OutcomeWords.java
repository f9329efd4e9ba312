package org.likeness.crm.transfer;

import java.util.Locale;
import java.util.Set;

/** What files call an outcome, in English, Chinese and German; what is none of these words counts as open until somebody says otherwise. */
public final class OutcomeWords {
    private static final Set<String> WON = Set.of(
            "won",
            "closed won",
            "win",
            "1",
            "yes",
            "true",
            "converted",
            "customer",
            "赢单",
            "已赢单",
            "赢",
            "赢了",
            "成交",
            "已成交",
            "签约",
            "已签约",
            "是",
            "gewonnen");
    private static final Set<String> LOST = Set.of(
            "lost",
            "closed lost",
            "lose",
            "0",
            "no",
            "false",
            "dead",
            "disqualified",
            "unqualified",
            "丢单",
            "已丢单",
            "输单",
            "已输单",
            "输",
            "输了",
            "丢了",
            "流失",
            "已流失",
            "失败",
            "未成交",
            "战败",
            "verloren",
            "否");
    private static final Set<String> OPEN = Set.of(
            "open",
            "new",
            "pending",
            "in progress",
            "active",
            "working",
            "contacted",
            "nurturing",
            "qualified",
            "未结",
            "进行中",
            "跟进中",
            "待跟进",
            "新建",
            "新线索",
            "offen");

    private OutcomeWords() {}

    /** WON, LOST or OPEN. */
    public static String meaning(String word) {
        var plain = plain(word);
        return WON.contains(plain) ? "WON" : LOST.contains(plain) ? "LOST" : "OPEN";
    }

    /** Whether a word tells an outcome by itself. */
    public static boolean known(String word) {
        var plain = plain(word);
        return WON.contains(plain) || LOST.contains(plain) || OPEN.contains(plain);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }
}
