package org.likeness.crm.duplicate;

import org.likeness.crm.kernel.Id;

/**
 * What a record is recognised by; everything but the id may be unknown, and the id, too, while the record is still being typed.
 *
 * @param id the record's, 0 for one that is not kept yet
 * @param company what the company is called; {@code null} for contacts
 * @param person what the person is called; {@code null} for accounts
 * @param account the account a contact belongs to
 * @param parent the account this one belongs to
 * @param beside what tells it from others of that name: a city, an account
 */
public record Traits(
        long id,
        String company,
        String person,
        String email,
        String phone,
        String domain,
        Long account,
        Long parent,
        String city,
        String country,
        String beside) {

    /** What somebody has typed so far. */
    public static Traits typed(String company, String person, String email, String phone, String domain, Long account) {
        return new Traits(0, company, person, email, phone, domain, account, null, null, null, null);
    }

    /** The same, told apart from a record that is being changed. */
    public Traits of(long id) {
        return new Traits(id, company, person, email, phone, domain, account, parent, city, country, beside);
    }

    /** What to call it. */
    public String name() {
        return company != null ? company : person != null ? person : Id.text(id);
    }

    PlainName plainCompany() {
        return PlainName.ofCompany(company);
    }

    PlainName plainPerson() {
        return PlainName.ofPerson(person);
    }

    String plainEmail() {
        return ContactKeys.email(email);
    }

    String plainPhone() {
        return ContactKeys.phone(phone);
    }

    String plainDomain() {
        return ContactKeys.domain(domain, email);
    }
}
