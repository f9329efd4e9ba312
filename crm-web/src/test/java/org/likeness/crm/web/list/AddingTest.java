package org.likeness.crm.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

/** The list's address holds its whole state. */
class AddingTest {
    private static final Viewer LI = new Viewer(7, "li", "Li", Role.REP, Sight.everything());

    @Test
    void a_filter_goes_into_the_address_and_the_form_leaves_it() {
        assertThat(added("/leads?sort=name&add=city&op=is&value=Lyon&value=Ningbo"))
                .isEqualTo("/leads?sort=name&city=Lyon&city=Ningbo");
        assertThat(added("/leads?city=Lyon&add=city&op=is&value=Ningbo&more=yes"))
                .isEqualTo("/leads?city=Lyon&city=Ningbo");
        assertThat(added("/leads?city=Lyon&add=city&op=not&value=Ningbo"))
                .isEqualTo("/leads?city=Lyon&city.not=Ningbo");
        assertThat(added("/leads?add=createdAt&op=last&days=30&value=&from=&until="))
                .isEqualTo("/leads?createdAt.last=30");
        assertThat(added("/leads?add=employees&op=between&from=10&until=")).isEqualTo("/leads?employees.min=10");
        assertThat(added("/leads?city=Lyon&add=city&op=empty")).isEqualTo("/leads?city=none");
    }

    @Test
    void a_chance_is_typed_in_percent_and_kept_as_a_share() {
        assertThat(added("/leads?add=winProbability&op=between&from=20&until=62.5"))
                .isEqualTo("/leads?winProbability.min=0.2&winProbability.max=0.625");
        // written out it would be a billion characters; whoever reads the filter refuses it
        assertThat(added("/leads?add=winProbability&op=between&from=1e999999999&until="))
                .isEqualTo("/leads?winProbability.min=1e999999999");
    }

    @Test
    void me_is_whoever_looks_and_none_is_no_value() {
        var filters = read("/leads?owner=me&city=none").filters(LI);

        assertThat(filters).isEqualTo(Map.of("owner", List.of(Id.text(7L)), "city", List.of("")));
    }

    @Test
    void a_saved_view_keeps_what_its_tab_stood_for() {
        var views = ListViews.first(Map.of("outcome", "OPEN")).and("mine", Map.of("outcome", "OPEN", "owner", "me"));
        var at = read("/leads?view=mine&outcome=WON&cursor=abc&trail=-&columns=city");

        assertThat(views.expanded(at).query()).isEqualTo("outcome=WON&columns=city&owner=me");
        assertThat(views.preset(read("/leads?view=" + Id.text(9L)), LI)).isEmpty();
        assertThat(views.preset(read("/leads?view=gone"), LI)).containsOnlyKeys("outcome");
        assertThat(views.preset(at, LI)).containsOnlyKeys("owner");
    }

    private static String added(String address) {
        var at = read(address);
        var query = new MultivaluedHashMap<String, String>();
        for (var pair : address.substring(address.indexOf('?') + 1).split("&")) {
            var parts = pair.split("=", 2);
            query.add(parts[0], parts[1]);
        }
        var sorted = new Adding(query).to(at.start(), name -> name);
        return (address.contains("sort=") ? sorted : sorted.without("sort")).href();
    }

    private static ListAddress read(String address) {
        var parts = address.split("\\?", 2);
        return ListAddress.read(parts[0], parts[1], "-createdAt");
    }
}
