package org.likeness.crm.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.likeness.crm.duplicate.DuplicateReason.Sign;
import org.likeness.crm.kernel.RecordKind;

/**
 * Weighs two records of one kind: every reason has its points, and their sum is the score. From {@value #SURE} points on, two kept
 * records are a pair to look at; from {@value #WORTH_A_LOOK} on, somebody who types is told.
 */
final class Comparing {
    static final int SURE = 50;
    static final int WORTH_A_LOOK = 30;

    private static final double COMPANIES_ALIKE = 0.85;
    private static final double PEOPLE_ALIKE = 0.9;
    private static final double PEOPLE_UNLIKE = 0.7;

    private final RecordKind kind;
    private final Plain one;
    private final Plain other;
    private final Traits a;
    private final Traits b;
    private final List<DuplicateReason> reasons = new ArrayList<>();

    private Comparing(RecordKind kind, Plain one, Plain other) {
        this.kind = kind;
        this.one = one;
        this.other = other;
        this.a = one.traits();
        this.b = other.traits();
    }

    /** What speaks for and against {@code b} being the same as {@code a}, heaviest first. */
    static List<DuplicateReason> reasons(RecordKind kind, Plain a, Plain b) {
        var comparing = new Comparing(kind, a, b);
        if (kind != RecordKind.CONTACTS) {
            comparing.companies();
        }
        if (kind != RecordKind.ACCOUNTS) {
            comparing.people();
        }
        comparing.reach();
        comparing.reasons.sort((x, y) -> Integer.compare(Math.abs(y.points()), Math.abs(x.points())));
        return comparing.reasons;
    }

    static int score(List<DuplicateReason> reasons) {
        return reasons.stream().mapToInt(DuplicateReason::points).sum();
    }

    private void companies() {
        var most = kind == RecordKind.ACCOUNTS ? 60 : 30;
        var alike = NameLikeness.ofCompanies(one, other);
        if (alike >= COMPANIES_ALIKE) {
            reasons.add(new DuplicateReason(Sign.NAME, scaled(most, alike, 0.7), alike, null));
        } else if (NameLikeness.oneBeginsTheOther(one.companyJoined(), other.companyJoined())) {
            reasons.add(new DuplicateReason(Sign.NAME_BEGINS, most * 2 / 5, alike, null));
        }
        if (same(a.city(), b.city())) {
            reasons.add(new DuplicateReason(Sign.CITY, 5, 1, b.city()));
        }
        if (a.country() != null && b.country() != null && !same(a.country(), b.country())) {
            reasons.add(new DuplicateReason(Sign.OTHER_COUNTRY, -20, 0, b.country()));
        }
        if (Objects.equals(a.parent(), b.id()) || Objects.equals(b.parent(), a.id())) {
            reasons.add(new DuplicateReason(Sign.PARENT, -100, 0, null));
        }
    }

    private void people() {
        var alike = NameLikeness.ofPeople(one.person(), other.person());
        if (alike >= PEOPLE_ALIKE) {
            reasons.add(new DuplicateReason(
                    Sign.PERSON, scaled(kind == RecordKind.CONTACTS ? 35 : 30, alike, 0.8), alike, b.person()));
        } else if (!one.person().isEmpty() && !other.person().isEmpty() && alike < PEOPLE_UNLIKE) {
            reasons.add(new DuplicateReason(
                    Sign.OTHER_PERSON, kind == RecordKind.CONTACTS ? -100 : -60, alike, b.person()));
        }
        if (a.account() != null && a.account().equals(b.account())) {
            reasons.add(new DuplicateReason(Sign.ACCOUNT, 25, 1, b.beside()));
        }
    }

    private void reach() {
        var sameEmail = one.email() != null && one.email().equals(other.email());
        if (sameEmail) {
            reasons.add(new DuplicateReason(Sign.EMAIL, kind == RecordKind.ACCOUNTS ? 40 : 60, 1, b.email()));
        }
        if (one.phone() != null && one.phone().equals(other.phone())) {
            reasons.add(new DuplicateReason(Sign.PHONE, kind == RecordKind.ACCOUNTS ? 30 : 40, 1, b.phone()));
        }
        // what an address or an account has said already is no second reason
        var said = sameEmail && (a.domain() == null || b.domain() == null)
                || a.account() != null && a.account().equals(b.account());
        if (!said && one.domain() != null && one.domain().equals(other.domain())) {
            var points = kind == RecordKind.ACCOUNTS ? 40 : kind == RecordKind.LEADS ? 25 : 20;
            reasons.add(new DuplicateReason(Sign.DOMAIN, points, 1, other.domain()));
        }
        if (a.domain() != null && b.domain() != null && !Objects.equals(one.domain(), other.domain())) {
            reasons.add(new DuplicateReason(Sign.OTHER_DOMAIN, -10, 0, other.domain()));
        }
    }

    /** All points for names that are the same, none for such as are alike only as far as any two are. */
    private static int scaled(int most, double alike, double any) {
        return (int) Math.round(most * (alike - any) / (1 - any));
    }

    private static boolean same(String one, String other) {
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
