package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

/** The schedules of a sync: the default one first, the others in order of creation. */
public final class SyncSchedules {

    private final Clock clock;
    private final Actor actor;
    private volatile List<SyncSchedule> all;

    SyncSchedules(Clock clock, Actor actor, ObjectNode defaultRule) {
        this.clock = clock;
        this.actor = actor;
        this.all = List.of(SyncSchedule.create(true, defaultRule, clock.instant(), actor));
    }

    public List<SyncSchedule> all() {
        return all;
    }

    public Optional<SyncSchedule> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Applies the schedules in the body of a creation or an update. A schedule with a known id keeps its id. */
    void take(RequestBody body, ApiVersion version) {
        all = version == ApiVersion.V2025_09_18 ? readNew(body) : readOld(body);
    }

    /** Validates the schedules in the body of a creation or an update. */
    static void check(RequestBody body, ApiVersion version) {
        if (version == ApiVersion.V2025_09_18) {
            ScheduleRule.read(body.requiredObject("default_schedule"));
            additional(body).forEach(ScheduleRule::readAdditional);
        } else {
            ScheduleRule.readNested(body.requiredObject("schedule"));
        }
    }

    SyncSchedule add(ObjectNode rule) {
        SyncSchedule added = SyncSchedule.create(false, rule, clock.instant(), actor);
        all = Stream.concat(all.stream(), Stream.of(added)).toList();
        return added;
    }

    SyncSchedule change(SyncSchedule before, ObjectNode rule) {
        SyncSchedule after = before.changedTo(rule, clock.instant());
        all = all.stream().map(each -> each == before ? after : each).toList();
        return after;
    }

    void remove(SyncSchedule schedule) {
        if (schedule.isDefault()) {
            throw ApiException.badRequest("the default schedule of a bulk sync cannot be deleted");
        }
        all = all.stream().filter(each -> each != schedule).toList();
    }

    Optional<Instant> nextRun() {
        Instant now = clock.instant();
        return all.stream()
                .flatMap(each -> NextRun.after(now, each.rule()).stream())
                .min(Comparator.naturalOrder());
    }

    /** Adds them to the JSON of a sync in this version. */
    void addTo(ObjectNode sync, ApiVersion version) {
        if (version == ApiVersion.V2025_09_18) {
            sync.set("default_schedule", all.get(0).json());
            ArrayNode additional = sync.putArray("additional_schedules");
            all.stream().skip(1).forEach(each -> additional.add(each.json()));
        } else {
            sync.set("schedule", all.get(0).oldJson());
        }
    }

    private List<SyncSchedule> readOld(RequestBody body) {
        List<SyncSchedule> read = new ArrayList<>(all);
        ObjectNode rule = ScheduleRule.readNested(body.requiredObject("schedule"));
        read.set(0, all.get(0).changedTo(rule, clock.instant()));
        return List.copyOf(read);
    }

    private List<SyncSchedule> readNew(RequestBody body) {
        List<SyncSchedule> read = new ArrayList<>();
        ObjectNode rule = ScheduleRule.read(body.requiredObject("default_schedule"));
        read.add(all.get(0).changedTo(rule, clock.instant()));
        for (ObjectNode given : additional(body)) {
            ObjectNode additional = ScheduleRule.readAdditional(given);
            String id = new RequestBody(given).text("id").orElse("");
            read.add(find(id).filter(each -> !each.isDefault())
                    .map(before -> before.changedTo(additional, clock.instant()))
                    .orElseGet(() -> SyncSchedule.create(false, additional, clock.instant(), actor)));
        }
        return List.copyOf(read);
    }

    private static List<ObjectNode> additional(RequestBody body) {
        List<JsonNode> given = body.list("additional_schedules").orElse(List.of());
        return given.stream()
                .map(each -> Json.requireObject(each, "additional_schedules"))
                .toList();
    }
}
