package org.likeness.crm.duplicate;

import java.util.List;

/** A record's traits as they are compared, worked out once for many comparisons. */
record Plain(
        Traits traits,
        PlainName company,
        String companyJoined,
        String companySorted,
        List<String> companyNumbers,
        PlainName person,
        String email,
        String phone,
        String domain) {

    static Plain of(Traits traits) {
        var company = traits.plainCompany();
        return new Plain(
                traits,
                company,
                company.joined(),
                company.sorted(),
                company.numbers(),
                traits.plainPerson(),
                traits.plainEmail(),
                traits.plainPhone(),
                traits.plainDomain());
    }
}
