package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.crm.duplicate.CarriesHidden;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.duplicate.Merge;
import org.likeness.crm.duplicate.Parted;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.duplicate.MergeDesk.Read;
import org.likeness.crm.web.record.Names;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.Refusals;
import org.likeness.crm.web.record.StaleRecord;
import org.likeness.crm.web.ui.View;

/** Duplicates: what is known while somebody types, the list of pairs, two records side by side, merging and taking back. */
@Path("duplicates")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DuplicatePages {
    private static final String TWO = "{kind: accounts|contacts|leads}/{one}/{other}";
    private static final String FIELD = "field.";

    @Inject
    PageSupport pages;

    @Inject
    Typed typed;

    @Inject
    Comparison comparison;

    @Inject
    PairList list;

    @Inject
    MergeDesk desk;

    @Inject
    SearchDuplicates search;

    @PathParam("kind")
    String path;

    @PathParam("one")
    String one;

    @PathParam("other")
    String other;

    @GET
    public View list(@QueryParam("kind") String asked, @QueryParam("cursor") String cursor) {
        var kind = RecordKind.ofPath(asked == null ? "accounts" : asked)
                .filter(FindingDuplicates.kinds()::contains)
                .orElse(RecordKind.ACCOUNTS);
        return list.page(kind, cursor, pages.viewer(), pages.say());
    }

    /** What is known already of what stands in the form of a new record. */
    @GET
    @Path("typed/{kind: accounts|contacts|leads}")
    public View typed(@Context UriInfo asked) {
        return typed.of(kind(), asked.getQueryParameters(), pages.viewer().sight(), pages.say());
    }

    /** The records that may be the same as one. */
    @GET
    @Path("of/{kind: accounts|contacts|leads}/{one}")
    public View of() {
        return typed.of(kind(), one, pages.viewer().sight(), pages.say());
    }

    @GET
    @Path(TWO)
    public View compare() {
        return comparison.of(kind(), one, other, null, pages.viewer().sight(), pages.say());
    }

    /** Merges the two as chosen; a refusal shows them again as they are now. */
    @POST
    @Path(TWO)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(MultivaluedMap<String, String> chosen) {
        if (!complete(chosen)) {
            return again(422, pages.say().text("duplicate.choose"));
        }
        var keepsFirst = "one".equals(chosen.getFirst("keep"));
        var first = new Read(one, chosen.getFirst("version.one"));
        var second = new Read(other, chosen.getFirst("version.other"));
        try {
            var merge = desk.merge(
                    kind(),
                    keepsFirst ? first : second,
                    keepsFirst ? second : first,
                    taken(chosen, keepsFirst ? "other" : "one"),
                    pages.viewer());
            var stays = Id.text(merge.survivor());
            return pages.said(
                    "/" + path + "/" + stays,
                    pages.say().text("said.merged", merge.name(), Names.of(pages.record(kind(), stays))),
                    "/duplicates/merges/" + Id.text(merge.id()) + "/undo");
        } catch (Refusal refusal) {
            var hidden = refusal instanceof CarriesHidden;
            if (!hidden && (refusal.sort() == Refusal.Sort.NOT_FOUND || refusal.sort() == Refusal.Sort.FORBIDDEN)) {
                throw refusal;
            }
            var sentence = refusal instanceof StaleRecord
                    ? pages.say().text("duplicate.stale")
                    : Refusals.sentence(pages.say(), refusal);
            return again(
                    refusal instanceof InvalidInput ? 422 : refusal.sort().status,
                    sentence == null ? pages.say().text("duplicate.refused") : sentence);
        }
    }

    /** Whether somebody saw both records and chose which one stays. */
    private static boolean complete(MultivaluedMap<String, String> chosen) {
        return List.of("one", "other").contains(String.valueOf(chosen.getFirst("keep")))
                && Stream.of("version.one", "version.other")
                        .map(chosen::getFirst)
                        .noneMatch(version -> version == null || version.isBlank());
    }

    private Response again(int status, String sentence) {
        return Response.status(status)
                .entity(comparison.of(
                        kind(), one, other, sentence, pages.viewer().sight(), pages.say()))
                .build();
    }

    private static Set<String> taken(MultivaluedMap<String, String> chosen, String from) {
        return chosen.keySet().stream()
                .filter(name -> name.startsWith(FIELD) && from.equals(chosen.getFirst(name)))
                .map(name -> name.substring(FIELD.length()))
                .collect(Collectors.toSet());
    }

    @POST
    @Path(TWO + "/part")
    public Response part() {
        desk.tellApart(kind(), one, other, true, pages.viewer());
        return pages.said(
                "/duplicates?kind=" + path,
                pages.say().text("said.parted"),
                "/duplicates/" + path + "/" + one + "/" + other + "/unite");
    }

    @POST
    @Path(TWO + "/unite")
    public Response unite() {
        desk.tellApart(kind(), one, other, false, pages.viewer());
        return pages.said("/duplicates?kind=" + path, pages.say().text("said.united"), null);
    }

    @POST
    @Path("merges/{one}/undo")
    public Response undo() {
        var merge = desk.merge(one, pages.viewer());
        var here = "/" + merge.kind().path() + "/" + Id.text(merge.survivor());
        try {
            return pages.said(here, undone(merge, desk.takeBack(one, pages.viewer())), null);
        } catch (Refusal refusal) {
            return pages.refused(here, refusal);
        }
    }

    private String undone(Merge merge, Parted parted) {
        var say = pages.say();
        if (parted.lost().isEmpty()) {
            return say.text("said.merge-undone", merge.name());
        }
        var fields = parted.lost().stream()
                .map(lost -> comparison.label(merge.kind(), lost.field(), say))
                .distinct()
                .collect(Collectors.joining(say.text("list.comma")));
        return say.text("said.merge-undone.but", merge.name(), fields);
    }

    @POST
    @Path("search")
    public Response search() {
        search.ask(pages.viewer());
        return PageSupport.seeOther("/duplicates");
    }

    private RecordKind kind() {
        return RecordKind.ofPath(path).orElseThrow(NotFoundException::new);
    }
}
