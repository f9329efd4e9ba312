package org.likeness.crm.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.demo.Story.Person;

/** Draws the people of a company; the first is who decides. */
final class People {
    private static final List<String> OTHER_ROLES =
            List.of("ECONOMIC_BUYER", "INFLUENCER", "CHAMPION", "USER", "GATEKEEPER");

    private final Names names;

    People(Names names) {
        this.names = names;
    }

    /** Who decides at the company, as far as it is known. */
    Person decider(Company company, Dice dice) {
        return person(company, company.text("decisionFunction"), company.text("decisionLevel"), "DECISION_MAKER", dice);
    }

    /** Up to three more; how many there are has no bearing on anything. */
    List<Person> others(Company company, Dice dice) {
        var made = new ArrayList<Person>();
        for (int i = dice.below(4); i > 0; i--) {
            var role = dice.chance(.3) ? null : dice.oneOf(OTHER_ROLES);
            made.add(person(company, dice.oneOf(Companies.FUNCTIONS), dice.oneOf(Companies.LEVELS), role, dice));
        }
        return made;
    }

    private Person person(Company company, String function, String level, String role, Dice dice) {
        var place = company.place();
        var box = (function == null ? "office" : function.toLowerCase(Locale.ROOT)) + (1 + dice.below(99));
        return new Person(
                names.person(place.language(), dice),
                function,
                level,
                role,
                box + "@" + company.domain(),
                Companies.phone(place, dice));
    }
}
