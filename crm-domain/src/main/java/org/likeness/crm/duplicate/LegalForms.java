package org.likeness.crm.duplicate;

import java.util.List;
import java.util.Set;

/** The words that say how a company is registered, which people write or leave out as they like. */
final class LegalForms {
    private static final Set<String> AT_THE_END = Set.of(
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "gbr",
            "ug",
            "ev",
            "eg",
            "se",
            "co",
            "cie",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "plc",
            "sa",
            "sas",
            "sarl",
            "spa",
            "srl",
            "sl",
            "slu",
            "lda",
            "ltda",
            "bv",
            "nv",
            "ab",
            "as",
            "asa",
            "oy",
            "oyj",
            "aps",
            "kk",
            "pte",
            "pty",
            "pvt",
            "private",
            "sro",
            "zoo",
            "kft",
            "doo",
            "ood",
            "oao",
            "ooo",
            "haftungsbeschrankt");
    private static final Set<String> AT_THE_START = Set.of("ab", "pt", "ooo", "oao", "zao");

    /** Longest first. */
    private static final List<String> HAN = List.of(
            "集团股份有限公司",
            "集團股份有限公司",
            "股份有限公司",
            "有限责任公司",
            "有限責任公司",
            "集团有限公司",
            "集團有限公司",
            "有限公司",
            "株式会社",
            "有限会社",
            "总公司",
            "總公司",
            "公司",
            "集团",
            "集團",
            "주식회사");

    private LegalForms() {}

    /** Takes legal forms off both ends; something always stays. */
    static void takeOff(List<String> words) {
        words.replaceAll(LegalForms::withoutHan);
        if (words.stream().anyMatch(w -> !w.isEmpty())) {
            words.removeIf(String::isEmpty);
        }
        while (words.size() > 1 && AT_THE_END.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        if (words.size() > 1 && AT_THE_START.contains(words.get(0))) {
            words.remove(0);
        }
    }

    private static String withoutHan(String word) {
        for (var form : HAN) {
            if (word.endsWith(form)) {
                return word.substring(0, word.length() - form.length());
            }
            if (word.startsWith(form)) {
                return word.substring(form.length());
            }
        }
        return word;
    }
}
