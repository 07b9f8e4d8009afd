package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.bulksync.BulkSyncSchedule;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncScheduleRequest;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncScheduleRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Bulk Sync, Schedules. */
public final class BulkSyncScheduleOperations {

    static final Area AREA = Area.of("bulkSync.schedules", "Schedules", BulkSyncScheduleOperations.class);

    private static final String SCHEDULES = "/api/bulk/syncs/{sync_id}/schedules";
    private static final String SCHEDULE = SCHEDULES + "/{schedule_id}";
    private static final Parameter SCHEDULE_ID =
            Parameter.path("scheduleId").describedAs("Id of a schedule of a bulk sync.");

    public static final Operation LIST_BULK_SYNC_SCHEDULES = AREA.operation("listBulkSyncSchedules")
            .does("Lists the schedules of a bulk sync.")
            .since(V2024_02_08, GET, SCHEDULES)
            .takes(SYNC_ID_BY_NAME)
            .returnsListOf(BulkSyncSchedule.class);

    public static final Operation CREATE_BULK_SYNC_SCHEDULE = AREA.operation("createBulkSyncSchedule")
            .does("Adds a schedule to a bulk sync.")
            .since(V2024_02_08, POST, SCHEDULES)
            .takes(SYNC_ID_BY_NAME)
            .sends(schedule(CreateBulkSyncScheduleRequest.class))
            .returns(BulkSyncSchedule.class);

    public static final Operation GET_BULK_SYNC_SCHEDULE = AREA.operation("getBulkSyncSchedule")
            .does("Reads a schedule of a bulk sync.")
            .since(V2024_02_08, GET, SCHEDULE)
            .takes(SYNC_ID_BY_NAME, SCHEDULE_ID)
            .repeats("scheduleId", "/id")
            .returns(BulkSyncSchedule.class);

    public static final Operation UPDATE_BULK_SYNC_SCHEDULE = AREA.operation("updateBulkSyncSchedule")
            .does("Replaces a schedule of a bulk sync. Members that the request leaves out are removed.")
            .since(V2024_02_08, PUT, SCHEDULE)
            .takes(SYNC_ID_BY_NAME, SCHEDULE_ID)
            .sends(schedule(UpdateBulkSyncScheduleRequest.class).alsoTakesWrapped(BulkSyncSchedule.class, "schedule"))
            .repeats("scheduleId", "/id")
            .returns(BulkSyncSchedule.class);

    public static final Operation DELETE_BULK_SYNC_SCHEDULE = AREA.operation("deleteBulkSyncSchedule")
            .does("Deletes a schedule of a bulk sync. A running execution continues.")
            .since(V2024_02_08, DELETE, SCHEDULE)
            .takes(SYNC_ID_BY_NAME, SCHEDULE_ID)
            .returnsNothing();

    // syncMode and schemas, which the contract does not list in requests, stay: an update without them might reset them
    private static RequestBody schedule(Class<?> type) {
        return RequestBody.of(type)
                .requires("schedule", "schedule.frequency")
                .without(
                        "schedule.createdAt",
                        "schedule.createdBy",
                        "schedule.deletedAt",
                        "schedule.deletedBy",
                        "schedule.isDefault",
                        "schedule.syncId",
                        "schedule.updatedAt",
                        "schedule.updatedBy");
    }

    private BulkSyncScheduleOperations() {}
}
