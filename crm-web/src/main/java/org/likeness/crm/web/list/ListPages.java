package org.likeness.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.likeness.crm.web.list.Sheet.Format;
import org.likeness.crm.web.record.ByName;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.RecordPages;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.View;

/** The lists' pages: the list itself, the form that adds a filter, the list as a file. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ListPages {
    static final String LIST = "{kind: accounts|contacts|deals|leads|follow-ups}";

    @Inject
    PageSupport pages;

    @Inject
    ListTeller teller;

    @Inject
    ListExport export;

    @Inject
    Filters filters;

    @Inject
    ByName named;

    @Inject
    @Any
    Instance<KindList> kinds;

    @PathParam("kind")
    String path;

    @GET
    @Path(RecordPages.LIST)
    public Response list(@Context UriInfo asked) {
        return list(path, asked);
    }

    /** What a kind whose list has an address of its own answers there. */
    public Response list(String kind, UriInfo asked) {
        var own = own(kind);
        var at = at(own, asked);
        var query = asked.getQueryParameters();
        if (Adding.isOne(query)) {
            var adding = new Adding(query);
            return PageSupport.seeOther(
                    adding.complete()
                            ? adding.to(at.start(), name -> meant(own, query.getFirst("add"), name))
                                    .href()
                            : at.start().at("/" + kind + "/filter").href());
        }
        return Response.ok(teller.view(own, at, pages.viewer(), pages.say())).build();
    }

    @GET
    @Path(LIST + "/filter")
    public View filter(@Context UriInfo asked, @QueryParam("add") String field) {
        var own = own(path);
        var at = Adding.clean(at(own, asked).start());
        var say = pages.say();
        var filterable = filters.of(
                own.kind(), field == null ? "" : field, pages.viewer().sight(), say);
        if (filterable == null) {
            throw new NotFoundException();
        }
        return new FilterView(
                path,
                at.at("/" + path),
                filterable,
                filterable.operators().stream()
                        .map(o -> new Choice(o, say.word("filter.op", o)))
                        .toList(),
                at.query().getOrDefault(field, List.of()));
    }

    @GET
    @Path(LIST + "/value")
    public View value(@QueryParam("field") String field) {
        var filterable = filters.of(
                own(path).kind(), field == null ? "" : field, pages.viewer().sight(), pages.say());
        return filterable == null
                ? new ValueView("text", List.of())
                : new ValueView(
                        filterable.input(),
                        filterable.values().stream()
                                .filter(v -> !v.value().equals(ListViews.ME))
                                .toList());
    }

    @GET
    @Path(LIST + "/export")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response export(@Context UriInfo asked, @QueryParam("as") String as, @QueryParam("fields") String fields) {
        var own = own(path);
        var at = at(own, asked).without("as").without("fields");
        return exported(own, at, RecordLists.asked(own, at, pages.viewer()), as, "all".equals(fields));
    }

    Response exported(KindList own, ListAddress at, Map<String, List<String>> asked, String as, boolean whole) {
        var viewer = pages.viewer();
        return whole
                ? export.fields(own.kind(), asked, at.sort(), "xlsx".equals(as), viewer.sight())
                : export.shown(own, at, asked, "xlsx".equals(as) ? Format.XLSX : Format.CSV, viewer, pages.say());
    }

    KindList own(String kind) {
        return kinds.stream()
                .filter(k -> k.kind().path().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** In the order of the query, in which filters were added. */
    private static ListAddress at(KindList own, UriInfo asked) {
        return ListAddress.read("/" + own.kind().path(), asked.getRequestUri().getRawQuery(), own.sort());
    }

    private String meant(KindList own, String field, String name) {
        return Chips.refers(own.kind(), field) && !name.equals(ListViews.ME)
                ? String.valueOf(named.resolved(
                                own.kind(), Map.of(field, name), pages.viewer().sight())
                        .get(field))
                : name;
    }
}
