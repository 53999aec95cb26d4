// Generated from the OpenAPI document by `npm run api:client`. Do not edit.

export interface paths {
    "/api/v1/activities/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resources_markDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["resources_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/launches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["player_launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/player": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["player_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preview_ofActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview_openActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["resources_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audit_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificate-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["corrections_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificate-corrections/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["corrections_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificate-corrections/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["corrections_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["desk_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["desk_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificates/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["desk_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificates/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["desk_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificates/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["desk_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificates/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["desk_held"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/certificates/register.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["desk_asCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobs_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["jobs_dismiss"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["jobs_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["jobs_retryAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["keptmails_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/commits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["player_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["player_trace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["review_authors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["corrections_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["names_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["certification_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["certification_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["certification_asPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogue_list"];
        put?: never;
        post: operations["catalogue_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["catalogue_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogue_addActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["catalogue_removeActivity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogue_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outline_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["outline_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/outline/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["impact_of"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results_peopleCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people/{enrolmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people/{enrolmentId}/attempts/{attemptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results_attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people/{enrolmentId}/attempts/{attemptId}/interactions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results_interactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people/{enrolmentId}/attempts/{attemptId}/objectives.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results_objectives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people/{enrolmentId}/attempts/{attemptId}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results_trace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogue_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogue_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enrolment_mine"];
        put?: never;
        post: operations["enrolment_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enrolment_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}/activities/{activityId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["grants_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}/activities/{activityId}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["overrides_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}/activities/{activityId}/override/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["overrides_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments/{id}/certificate-explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["certification_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gate-signatories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["review_named"];
        put: operations["review_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/glossary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["translation_glossary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["helpcontacts_list"];
        put?: never;
        post: operations["helpcontacts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help-contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["helpcontacts_change"];
        post?: never;
        delete: operations["helpcontacts_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invitations_list"];
        put?: never;
        post: operations["invitations_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["invitations_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitations_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["me_change"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["passwords_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session_mine"];
        put?: never;
        post?: never;
        delete: operations["session_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["media_list"];
        put?: never;
        post: operations["media_bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["media_one"];
        put: operations["media_describe"];
        post?: never;
        delete: operations["media_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["media_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modules_list"];
        put?: never;
        post: operations["modules_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modules_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/conflicts/{conflictId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["modules_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["modules_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["modules_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modules_gates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modules_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/history/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modules_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modules_news"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/parts/{part}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modules_partHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["modules_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/retired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["modules_retire"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["review_review"];
        put?: never;
        post: operations["review_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/review/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["review_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/review/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["review_setGates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/sign-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["review_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/sign-offs/{signOffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["review_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["comments_threads"];
        put?: never;
        post: operations["comments_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/threads/{threadId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["comments_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/threads/{threadId}/resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["comments_resolve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["translation_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/translations/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["translation_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/translations/{locale}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["translation_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/modules/{id}/translations/{locale}/xliff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["xliff_export"];
        put?: never;
        post: operations["xliff_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisations_list"];
        put?: never;
        post: operations["organisations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["organisations_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["organisations_rename"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/join-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["organisations_renewJoinCode"];
        delete: operations["organisations_removeJoinCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/package-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["imports_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/package-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["imports_one"];
        put?: never;
        post?: never;
        delete: operations["imports_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/package-imports/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["imports_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["packages_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["packages_one"];
        put?: never;
        post?: never;
        delete: operations["versions_removePackage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/allowed-hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["versions_allowHosts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["moves_attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/current-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["versions_makeCurrent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moves_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["versions_reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["versions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["versions_removeVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/versions/{versionId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findings_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/versions/{versionId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preview_ofVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/versions/{versionId}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview_openVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["passwords_forgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["passwords_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["people_list"];
        put?: never;
        post: operations["people_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["people_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["people_rename"];
        trace?: never;
    };
    "/api/v1/people/{id}/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personcourses_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["people_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["people_reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["people_changeRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["people_endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["people_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitations_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["session_signIn"];
        delete: operations["session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["translation_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["certification_byNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["certification_byToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationInput: {
            /** @default null */
            country: string | null;
            familyName: string;
            givenName: string;
            locale: components["schemas"]["Locale"];
            password: string;
            /** @default null */
            profession: components["schemas"]["Profession"] | null;
            token: string;
        };
        Activity: {
            advisory: components["schemas"]["Text"] | null;
            attempts: components["schemas"]["AttemptPolicy"] | null;
            contents: components["schemas"]["ResourceContent"][];
            durationMinutes: number | null;
            host: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ActivityKind"];
            mediaType: string | null;
            mustPass: boolean;
            /** Format: uuid */
            packageId: string | null;
            prerequisites: string[];
            required: boolean;
            /** Format: uuid */
            sectionId: string | null;
            sizeBytes: number;
            texts: components["schemas"]["ActivityText"][];
            title: components["schemas"]["Text"];
        };
        ActivityInput: {
            /** @default false */
            mustPass: boolean;
            /** Format: uuid */
            packageId: string;
            /** @default true */
            required: boolean;
            titles: {
                locale: components["schemas"]["Locale"];
                title: string;
            }[];
        };
        /** @enum {string} */
        ActivityKind: "package" | "page" | "link" | "file";
        ActivityOverride: {
            /** Format: date-time */
            at: string;
            by: string;
            outcome: components["schemas"]["OverrideOutcome"];
            reason: string;
            tracked: {
                completion: components["schemas"]["Completion"];
                success: components["schemas"]["Success"];
            };
        };
        ActivityResult: {
            /** Format: uuid */
            activityId: string;
            completion: components["schemas"]["Completion"];
            kind: components["schemas"]["ActivityKind"];
            /** Format: date-time */
            lastAt: string | null;
            missing: {
                /** Format: uuid */
                activityId: string;
                title: components["schemas"]["Text"];
            }[];
            override: components["schemas"]["ActivityOverride"] | null;
            required: boolean;
            scaledScore: number | null;
            success: components["schemas"]["Success"];
            title: components["schemas"]["Text"];
        };
        ActivityText: {
            /** @default  */
            advisory: string;
            locale: components["schemas"]["Locale"];
            /** @default  */
            title: string;
        };
        /** @enum {string} */
        AgeBand: "under-25" | "25-34" | "35-44" | "45-54" | "55-plus" | "undisclosed";
        AllowedHostsInput: {
            hosts: string[];
        };
        AttemptGrantInput: {
            reason: string;
        };
        AttemptPolicy: {
            /**
             * @default best
             * @enum {string}
             */
            counts: "best" | "first" | "last" | "average";
            /** @default null */
            maxAttempts: number | null;
            /**
             * @default after-end
             * @enum {string}
             */
            renew: "after-end" | "until-passed" | "never";
            /**
             * @default average
             * @enum {string}
             */
            score: "average" | "highest" | "sum";
        };
        AttemptRecord: {
            activityTitle: components["schemas"]["Text"];
            attempt: components["schemas"]["AttemptSummary"];
            interactions: components["schemas"]["Interaction"][];
            items: {
                completion: components["schemas"]["Completion"];
                identifier: string;
                said: {
                    completion: string;
                    exit: string;
                    location: string;
                    raw: string;
                    scaled: string;
                    success: string;
                    suspendedLength: number;
                } | null;
                scaledScore: number | null;
                seconds: number;
                success: components["schemas"]["Success"];
                title: string;
            }[];
            objectives: components["schemas"]["Objective"][];
            person: {
                familyName: string;
                givenName: string;
                /** Format: uuid */
                id: string;
            };
        };
        AttemptSummary: {
            /** Format: uuid */
            activityId: string;
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            closedAt: string | null;
            completion: components["schemas"]["Completion"];
            counts: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastAt: string | null;
            number: number;
            openings: number;
            scaledScore: number | null;
            seconds: number;
            standard: components["schemas"]["PackageStandard"];
            success: components["schemas"]["Success"];
            version: number;
        };
        AttemptTrace: {
            calls: {
                answer: string;
                element: string;
                epoch: number;
                error: string;
                item: string;
                method: string;
                ms: number;
                n: number;
                value: string | null;
            }[];
            commits: {
                epoch: number;
                item: string;
                /** @enum {string} */
                kind: "full" | "reduced";
                outcome: components["schemas"]["CommitOutcome"];
                /** Format: date-time */
                receivedAt: string;
                seq: number;
                sizeBytes: number;
                stale: boolean;
                times: number;
                /** @enum {string} */
                via: "session" | "token";
            }[];
            dropped: number;
            isCut: boolean;
            items: string[];
            kept: number;
            methods: string[];
            openings: {
                device: string | null;
                /** Format: date-time */
                endedAt: string | null;
                epoch: number;
                /** Format: date-time */
                lastSeenAt: string;
                lastSeq: number;
                leads: boolean;
                /** Format: date-time */
                openedAt: string;
                seconds: number;
            }[];
        };
        /** @enum {string} */
        AuditAction: "packages.imported" | "packages.refused" | "packages.versionMadeCurrent" | "packages.hostsAllowed" | "packages.versionDeleted" | "packages.deleted" | "player.learnersMoved" | "catalogue.courseCreated" | "catalogue.courseChanged" | "catalogue.coursePublished" | "catalogue.courseClosed" | "catalogue.activityAdded" | "catalogue.activityRemoved" | "catalogue.outlineChanged" | "authoring.moduleMoved" | "authoring.gateSigned" | "authoring.signOffWithdrawn" | "authoring.gatesChanged" | "authoring.signatoriesChanged" | "enrolment.enrolled" | "enrolment.completed" | "enrolment.overridden" | "enrolment.overrideWithdrawn" | "player.attemptGranted" | "certification.issued" | "certification.held" | "certification.withdrawn" | "identity.personJoined" | "identity.personRenamed" | "identity.personSuspended" | "identity.personReactivated" | "identity.personMoved" | "identity.rolesChanged" | "identity.sessionsEnded" | "identity.passwordChanged" | "identity.invitationSent" | "identity.invitationWithdrawn" | "identity.organisationChanged" | "identity.recordViewed" | "operations.jobsRetried" | "operations.jobDismissed" | "settings.helpContactChanged";
        AuditChain: {
            broken: {
                fault: components["schemas"]["AuditFault"];
                number: number;
            } | null;
            count: number;
            from: number;
            lastHash: string;
            /** Format: date-time */
            wholeAt: string | null;
        };
        AuditEntry: {
            action: components["schemas"]["AuditAction"];
            /** Format: uuid */
            actorId: string | null;
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            before: {
                [key: string]: unknown;
            } | null;
            hash: string;
            number: number;
            object: {
                /** Format: uuid */
                id: string | null;
                kind: components["schemas"]["AuditObjectKind"];
            };
            reference: string | null;
            /** Format: uuid */
            subjectId: string | null;
        };
        /** @enum {string} */
        AuditFault: "gap" | "chain" | "content";
        /** @enum {string} */
        AuditObjectKind: "package" | "course" | "module" | "enrolment" | "certificate" | "person" | "invitation" | "organisation" | "job" | "help-contact";
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next: number | null;
        };
        AuthorList: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        Certificate: {
            facts: components["schemas"]["CertificateFacts"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "valid" | "expired" | "withdrawn" | "replaced";
            verifyUrl: string;
        };
        CertificateChange: {
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
            /** @enum {string} */
            what: "withdrawn" | "replaced";
        };
        CertificateExplanation: {
            /** Format: uuid */
            certificateId: string | null;
            conditions: (components["schemas"]["Condition"] | components["schemas"]["NameCondition"])[];
            /** Format: uuid */
            enrolmentId: string;
            /** @enum {string} */
            state: "none-promised" | "not-completed" | "held" | "being-issued" | "issued" | "withdrawn";
        };
        CertificateFacts: {
            /** Format: date-time */
            completedAt: string;
            course: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            /** Format: date-time */
            expiresAt: string | null;
            holder: {
                familyName: string;
                givenName: string;
            };
            hours: number;
            /** Format: date-time */
            issuedAt: string;
            issuer: string;
            kind: components["schemas"]["CertificateKind"];
            locale: components["schemas"]["Locale"];
            number: string;
            pilot: boolean;
            ruleVersion: number;
        };
        /** @enum {string} */
        CertificateKind: "participation" | "success";
        CertificateList: {
            correction: components["schemas"]["Correction"] | null;
            held: components["schemas"]["HeldCertificate"][];
            items: components["schemas"]["Certificate"][];
            name: components["schemas"]["CertificateName"];
        };
        CertificateName: {
            /** Format: date-time */
            confirmedAt: string | null;
            familyName: string;
            givenName: string;
        };
        /** @enum {string} */
        CertificateStanding: "none" | "held" | "issued" | "withdrawn";
        /** @enum {string} */
        CertificateState: "valid" | "expired" | "withdrawn" | "replaced" | "unknown";
        ChangedPart: {
            /** Format: date-time */
            at: string;
            author: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            part: "about" | string;
            revision: number;
            value: ({
                advisory?: components["schemas"]["DraftText"];
                disclaimer?: components["schemas"]["DraftText"];
                languages: {
                    [key: string]: "reviewed" | "draft";
                };
                /** @default [] */
                objectives: {
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default null */
                passing: {
                    scaled: number;
                } | null;
                pilot: boolean;
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
                /**
                 * @default full
                 * @enum {string}
                 */
                tracking: "full" | "none";
            } | {
                advisory?: components["schemas"]["DraftText"];
                durationMinutes: number;
                id: string;
                /** @default [] */
                objectives: string[];
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
            } | components["schemas"]["DraftBlock"]) | null;
        };
        ChangeMeInput: {
            ageBand?: components["schemas"]["AgeBand"] | null;
            country?: string | null;
            locale?: components["schemas"]["Locale"];
            profession?: components["schemas"]["Profession"] | null;
            sex?: components["schemas"]["Sex"] | null;
        };
        ChangePasswordInput: {
            current: string;
            password: string;
        };
        ChangeRolesInput: {
            grants: components["schemas"]["RoleGrant"][];
        };
        CommentInput: {
            /** Format: uuid */
            id: string;
            mentions: string[];
            text: string;
        };
        CommentThread: {
            comments: components["schemas"]["ModuleComment"][];
            /** Format: uuid */
            id: string;
            part: "about" | string;
            quote: string;
            resolved: {
                /** Format: date-time */
                at: string;
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            } | null;
        };
        CommentThreads: {
            items: components["schemas"]["CommentThread"][];
        };
        /** @enum {string} */
        CommitOutcome: "new" | "late" | "duplicate" | "conflict";
        CommitResult: {
            acked: number;
            /** @enum {string} */
            lease: "held" | "lost";
            reseq?: number;
        };
        /** @enum {string} */
        Completion: "not-attempted" | "incomplete" | "completed";
        Condition: {
            /** Format: uuid */
            activityId: string;
            completion: components["schemas"]["Completion"];
            /** @enum {string} */
            kind: "activity-completed" | "activity-passed";
            /** Format: date-time */
            lastAt: string | null;
            met: boolean;
            override: components["schemas"]["ActivityOverride"] | null;
            scaledScore: number | null;
            success: components["schemas"]["Success"];
            title: components["schemas"]["Text"];
        };
        ConflictDecision: {
            /** @enum {string} */
            keep: "theirs" | "mine";
        };
        Correction: {
            answer: string | null;
            /** Format: date-time */
            askedAt: string;
            familyName: string;
            givenName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            settledAt: string | null;
            state: components["schemas"]["CorrectionState"];
            why: string;
        };
        CorrectionInput: {
            familyName: string;
            givenName: string;
            why: string;
        };
        /** @enum {string} */
        CorrectionState: "open" | "accepted" | "refused";
        Course: {
            activities: components["schemas"]["Activity"][];
            activityCount: number;
            advisory: components["schemas"]["Text"] | null;
            audience: components["schemas"]["Text"] | null;
            can: ("edit" | "publish" | "enrol")[];
            certificate: components["schemas"]["CertificateKind"] | null;
            certificateMonths: number | null;
            durationMinutes: number;
            files: components["schemas"]["CourseFile"][];
            /** Format: uuid */
            id: string;
            languages: components["schemas"]["Locale"][];
            outlineVersion: number;
            pilot: boolean;
            /** Format: date-time */
            publishedAt: string | null;
            sections: components["schemas"]["Section"][];
            sizeBytes: number;
            slug: string;
            state: components["schemas"]["CourseState"];
            summary: components["schemas"]["Text"];
            texts: components["schemas"]["CourseText"][];
            title: components["schemas"]["Text"];
        };
        CourseFile: {
            fileName: string;
            /** Format: uuid */
            id: string;
            mediaType: string;
            sizeBytes: number;
        };
        CourseInput: {
            certificate: components["schemas"]["CertificateKind"] | null;
            /** @default null */
            certificateMonths: number | null;
            durationMinutes: number;
            /** @default false */
            pilot: boolean;
            texts: components["schemas"]["CourseText"][];
        };
        CourseList: {
            items: components["schemas"]["CourseSummary"][];
        };
        /** @enum {string} */
        CourseState: "draft" | "published" | "closed";
        CourseSummary: {
            activityCount: number;
            audience: components["schemas"]["Text"] | null;
            can: ("edit" | "publish" | "enrol")[];
            certificate: components["schemas"]["CertificateKind"] | null;
            certificateMonths: number | null;
            durationMinutes: number;
            /** Format: uuid */
            id: string;
            languages: components["schemas"]["Locale"][];
            pilot: boolean;
            sizeBytes: number;
            slug: string;
            state: components["schemas"]["CourseState"];
            summary: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
        };
        CourseText: {
            /** @default  */
            advisory: string;
            /** @default  */
            audience: string;
            locale: components["schemas"]["Locale"];
            /** @default  */
            summary: string;
            title: string;
        };
        CurrentVersionInput: {
            /** Format: uuid */
            versionId: string;
        };
        DeskCertificate: {
            courseTitle: string;
            /** Format: date-time */
            expiresAt: string | null;
            holder: components["schemas"]["PersonName"];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            kind: components["schemas"]["CertificateKind"];
            locale: components["schemas"]["Locale"];
            number: string;
            pilot: boolean;
            /** @enum {string} */
            state: "valid" | "expired" | "withdrawn" | "replaced";
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        DeskCertificateDetail: {
            can: ("withdraw" | "replace")[];
            changes: components["schemas"]["CertificateChange"][];
            facts: components["schemas"]["CertificateFacts"];
            holder: {
                email: string;
                familyName: string;
                givenName: string;
                /** Format: uuid */
                id: string;
                organisation: string;
            };
            /** Format: uuid */
            id: string;
            replacedBy: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            replaces: {
                /** Format: uuid */
                id: string;
                number: string;
            } | null;
            /** @enum {string} */
            state: "valid" | "expired" | "withdrawn" | "replaced";
            verifyUrl: string;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        DeskCorrection: {
            answer: string | null;
            /** Format: date-time */
            askedAt: string;
            certificateCount: number;
            current: {
                familyName: string;
                givenName: string;
            };
            familyName: string;
            givenName: string;
            holder: {
                email: string;
                familyName: string;
                givenName: string;
                /** Format: uuid */
                id: string;
                organisation: string;
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            settledAt: string | null;
            state: components["schemas"]["CorrectionState"];
            why: string;
        };
        DeskCorrectionList: {
            items: components["schemas"]["DeskCorrection"][];
        };
        DeskCounts: {
            corrections: number;
            expiring: number;
            held: number;
            issued: number;
            replaced: number;
            withdrawn: number;
        };
        DeskHeldList: {
            items: {
                /** Format: date-time */
                completedAt: string;
                courseTitle: components["schemas"]["Text"];
                /** Format: uuid */
                enrolmentId: string;
                holder: {
                    email: string;
                    familyName: string;
                    givenName: string;
                    /** Format: uuid */
                    id: string;
                    organisation: string;
                };
                kind: components["schemas"]["CertificateKind"];
                /** @enum {string} */
                reason: "name-not-confirmed";
                /** Format: date-time */
                since: string;
            }[];
            page: number;
            pageSize: number;
            total: number;
        };
        DeskList: {
            courses: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            items: components["schemas"]["DeskCertificate"][];
            page: number;
            pageSize: number;
            total: number;
        };
        DraftBlock: {
            id: string;
            /** @enum {number} */
            level: 2 | 3;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            text: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "heading";
        } | {
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            text: components["schemas"]["DraftRichText"];
            /** @enum {string} */
            type: "paragraph";
        } | {
            id: string;
            /** @enum {string} */
            kind: "key" | "caution" | "advisory" | "practice";
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            text: components["schemas"]["DraftRichText"];
            title: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "callout";
        } | {
            /** Format: date */
            checkAgainBy?: string;
            /** Format: date */
            checkedOn?: string;
            country: string;
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            text: components["schemas"]["DraftRichText"];
            title: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "law";
        } | {
            id: string;
            intro?: components["schemas"]["DraftText"];
            items: components["schemas"]["DraftRichText"][];
            ordered: boolean;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            /** @enum {string} */
            type: "list";
        } | {
            caption: components["schemas"]["DraftText"];
            header: components["schemas"]["DraftText"][];
            id: string;
            rows: components["schemas"]["DraftText"][][];
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            /** @enum {string} */
            type: "table";
        } | {
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            term: components["schemas"]["DraftText"];
            text: components["schemas"]["DraftRichText"];
            /** @enum {string} */
            type: "definition";
        } | {
            attribution: components["schemas"]["DraftText"];
            id: string;
            note?: components["schemas"]["DraftText"];
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            text: components["schemas"]["DraftRichText"];
            /** @enum {string} */
            type: "quote";
        } | {
            alt: components["schemas"]["DraftText"];
            caption?: components["schemas"]["DraftText"];
            file?: {
                height: number;
                mediaType: string;
                path: string;
                sizeBytes: number;
                /** @default [] */
                variants: {
                    mediaType: string;
                    path: string;
                    sizeBytes: number;
                    width: number;
                }[];
                width: number;
            };
            id: string;
            /** @enum {string} */
            kind: "illustration" | "pictograms" | "diagram" | "photograph";
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            /** @enum {string} */
            type: "image";
        } | {
            file: {
                mediaType: string;
                path: string;
                sizeBytes: number;
            };
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            title: components["schemas"]["DraftText"];
            transcript: components["schemas"]["DraftRichText"];
            /** @enum {string} */
            type: "audio";
        } | {
            captions: {
                locale: components["schemas"]["Locale"];
                path: string;
            }[];
            file: {
                mediaType: string;
                path: string;
                sizeBytes: number;
            };
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            title: components["schemas"]["DraftText"];
            transcript: components["schemas"]["DraftRichText"];
            /** @enum {string} */
            type: "video";
        } | {
            file: {
                mediaType: string;
                path: string;
                sizeBytes: number;
            };
            id: string;
            note?: components["schemas"]["DraftText"];
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            title: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "file";
        } | {
            id: string;
            items: {
                id: string;
                text: components["schemas"]["DraftRichText"];
                title: components["schemas"]["DraftText"];
            }[];
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            /** @enum {string} */
            type: "accordion";
        } | {
            cards: {
                back: components["schemas"]["DraftText"];
                front: components["schemas"]["DraftText"];
                id: string;
            }[];
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            /** @enum {string} */
            type: "flashcards";
        } | {
            events: {
                date: components["schemas"]["DraftText"];
                id: string;
                text: components["schemas"]["DraftRichText"];
                title: components["schemas"]["DraftText"];
            }[];
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            /** @enum {string} */
            type: "timeline";
        } | {
            id: string;
            items: {
                id: string;
                text: components["schemas"]["DraftText"];
            }[];
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            title: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "checklist";
        } | {
            caption: components["schemas"]["DraftText"];
            columns: {
                id: string;
                text: components["schemas"]["DraftRichText"];
                title: components["schemas"]["DraftText"];
            }[];
            id: string;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            /** @enum {string} */
            type: "comparison";
        } | {
            id: string;
            note?: components["schemas"]["DraftText"];
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            title: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "resource";
            /** Format: uri */
            url: string;
        } | {
            id: string;
            path: string;
            sizeBytes: number;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            title: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "embed";
        } | {
            id: string;
            questions: ({
                difficulty?: number;
                explanation?: components["schemas"]["DraftText"];
                id: string;
                /** @enum {string} */
                kind: "single";
                /** @default [] */
                objectives: string[];
                options: {
                    correct: boolean;
                    feedback?: components["schemas"]["DraftText"];
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default 1 */
                points: number;
                prompt: components["schemas"]["DraftText"];
                /** @default true */
                shuffle: boolean;
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                difficulty?: number;
                explanation?: components["schemas"]["DraftText"];
                id: string;
                /** @enum {string} */
                kind: "multiple";
                /** @default [] */
                objectives: string[];
                options: {
                    correct: boolean;
                    feedback?: components["schemas"]["DraftText"];
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default 1 */
                points: number;
                prompt: components["schemas"]["DraftText"];
                /**
                 * @default all_or_nothing
                 * @enum {string}
                 */
                scoring: "all_or_nothing";
                /** @default true */
                shuffle: boolean;
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                difficulty?: number;
                explanation?: components["schemas"]["DraftText"];
                id: string;
                /** @enum {string} */
                kind: "truefalse";
                /** @default [] */
                objectives: string[];
                options: {
                    correct: boolean;
                    feedback?: components["schemas"]["DraftText"];
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default 1 */
                points: number;
                prompt: components["schemas"]["DraftText"];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                difficulty?: number;
                explanation?: components["schemas"]["DraftText"];
                /** @default [] */
                extraRight: {
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                id: string;
                /** @enum {string} */
                kind: "matching";
                /** @default [] */
                objectives: string[];
                pairs: {
                    feedback?: components["schemas"]["DraftText"];
                    id: string;
                    left: components["schemas"]["DraftText"];
                    right: components["schemas"]["DraftText"];
                }[];
                /** @default 1 */
                points: number;
                prompt: components["schemas"]["DraftText"];
                /**
                 * @default per_pair
                 * @enum {string}
                 */
                scoring: "per_pair";
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                correctOrder: string[];
                difficulty?: number;
                explanation?: components["schemas"]["DraftText"];
                id: string;
                items: {
                    feedback?: components["schemas"]["DraftText"];
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @enum {string} */
                kind: "ordering";
                /** @default [] */
                objectives: string[];
                /** @default 1 */
                points: number;
                prompt: components["schemas"]["DraftText"];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                answer: {
                    /** @default 0 */
                    tolerance: number;
                    unit?: components["schemas"]["DraftText"];
                    value: number;
                };
                /** @default [] */
                commonErrors: {
                    feedback: components["schemas"]["DraftText"];
                    value: number;
                }[];
                difficulty?: number;
                explanation?: components["schemas"]["DraftText"];
                feedback: {
                    correct: components["schemas"]["DraftText"];
                    incorrect: components["schemas"]["DraftText"];
                };
                id: string;
                /** @enum {string} */
                kind: "numeric";
                /** @default [] */
                objectives: string[];
                /** @default 1 */
                points: number;
                prompt: components["schemas"]["DraftText"];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                difficulty?: number;
                explanation?: components["schemas"]["DraftText"];
                id: string;
                /** @enum {string} */
                kind: "gap";
                /** @default [] */
                objectives: string[];
                /** @default 1 */
                points: number;
                prompt: components["schemas"]["DraftText"];
                segments: ({
                    text: components["schemas"]["DraftText"];
                } | {
                    accepted: components["schemas"]["DraftText"][];
                    feedback?: components["schemas"]["DraftText"];
                    id: string;
                    /** @default [] */
                    options: components["schemas"]["DraftText"][];
                })[];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                guidance?: components["schemas"]["DraftText"];
                id: string;
                /** @enum {string} */
                kind: "reflection";
                prompt: components["schemas"]["DraftText"];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
            } | {
                child: boolean;
                conclusion?: {
                    difficulty?: number;
                    explanation?: components["schemas"]["DraftText"];
                    id: string;
                    /** @enum {string} */
                    kind: "single";
                    /** @default [] */
                    objectives: string[];
                    options: {
                        correct: boolean;
                        feedback?: components["schemas"]["DraftText"];
                        id: string;
                        text: components["schemas"]["DraftText"];
                    }[];
                    /** @default 1 */
                    points: number;
                    prompt: components["schemas"]["DraftText"];
                    /** @default true */
                    shuffle: boolean;
                    /** @default [] */
                    sources: {
                        /** @enum {string} */
                        confidence: "verified" | "review";
                        loc?: string;
                        ref: string;
                    }[];
                };
                facts: {
                    /** @enum {string} */
                    answer: "act" | "means" | "purpose" | "none";
                    explanation: components["schemas"]["DraftText"];
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default true */
                fictional: boolean;
                id: string;
                intro?: components["schemas"]["DraftText"];
                /** @enum {string} */
                kind: "apm";
                narrative: components["schemas"]["DraftText"];
                /** @default [] */
                objectives: string[];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
                title: components["schemas"]["DraftText"];
            } | {
                debrief: components["schemas"]["DraftText"];
                /** @default true */
                fictional: boolean;
                id: string;
                intro?: components["schemas"]["DraftText"];
                /** @enum {string} */
                kind: "indicators";
                /** @default [] */
                objectives: string[];
                segments: ({
                    text: components["schemas"]["DraftText"];
                } | {
                    category: string;
                    explanation: components["schemas"]["DraftText"];
                    id: string;
                    /** @enum {string} */
                    role: "indicator" | "distractor";
                    text: components["schemas"]["DraftText"];
                })[];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
                title: components["schemas"]["DraftText"];
            } | {
                /** @default true */
                fictional: boolean;
                id: string;
                intro?: components["schemas"]["DraftText"];
                /** @enum {string} */
                kind: "scenario";
                /** @default [] */
                meters: {
                    id: string;
                    label: components["schemas"]["DraftText"];
                    max: number;
                    min: number;
                    start: number;
                }[];
                nodes: ({
                    choices: {
                        /** @default {} */
                        effects: {
                            [key: string]: number;
                        };
                        feedback: components["schemas"]["DraftText"];
                        id: string;
                        next: string;
                        /** @enum {string} */
                        rating: "good" | "partial" | "poor";
                        text: components["schemas"]["DraftText"];
                    }[];
                    id: string;
                    text: components["schemas"]["DraftText"];
                } | {
                    end: {
                        debrief: components["schemas"]["DraftText"];
                        /** @enum {string} */
                        outcome: "good" | "partial" | "poor";
                    };
                    id: string;
                    text: components["schemas"]["DraftText"];
                })[];
                /** @default [] */
                objectives: string[];
                /** @default [] */
                sources: {
                    /** @enum {string} */
                    confidence: "verified" | "review";
                    loc?: string;
                    ref: string;
                }[];
                start: string;
                title: components["schemas"]["DraftText"];
            })[];
            required: boolean;
            sources?: {
                /** @enum {string} */
                confidence: "verified" | "review";
                loc?: string;
                ref: string;
            }[];
            title?: components["schemas"]["DraftText"];
            /** @enum {string} */
            type: "exercise";
        };
        DraftRichText: {
            [key: string]: ({
                runs: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[];
                /** @enum {string} */
                type: "paragraph";
            } | {
                items: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[][];
                ordered: boolean;
                /** @enum {string} */
                type: "list";
            })[];
        };
        DraftText: {
            [key: string]: string;
        };
        /** @enum {string} */
        EditionBasis: "review" | "system" | "before";
        /** @enum {string} */
        EditOutcome: "applied" | "merged" | "conflict";
        EnrolInput: {
            /** Format: uuid */
            courseId: string;
        };
        Enrolment: {
            activities: components["schemas"]["ActivityResult"][];
            /** Format: date-time */
            completedAt: string | null;
            course: components["schemas"]["CourseSummary"];
            /** Format: date-time */
            enrolledAt: string;
            explanation: components["schemas"]["Explanation"];
            /** Format: uuid */
            id: string;
            next: {
                /** Format: uuid */
                activityId: string;
                begun: boolean;
                kind: components["schemas"]["ActivityKind"];
                /** Format: date-time */
                lastAt: string | null;
                title: components["schemas"]["Text"];
            } | null;
            state: components["schemas"]["EnrolmentState"];
        };
        EnrolmentList: {
            items: components["schemas"]["Enrolment"][];
        };
        /** @enum {string} */
        EnrolmentState: "active" | "completed";
        Explanation: {
            conditions: components["schemas"]["Condition"][];
            met: boolean;
        };
        FailedJob: {
            /** Format: date-time */
            at: string;
            error: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            nextAt: string | null;
            queue: string;
            /** Format: date-time */
            since: string;
            subjects: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "person" | "course" | "enrolment" | "activity" | "attempt" | "certificate" | "package" | "organisation" | "invitation" | "mail";
            }[];
            tries: number;
        };
        /** @enum {string} */
        FindingKind: "silent" | "no-status" | "unreadable-prerequisites" | "external-host" | "insecure-host" | "missing-file" | "wrong-case" | "absolute-path" | "plug-in" | "frame-escape" | "pop-up" | "service-worker" | "no-viewport" | "heavy-file" | "missing-in-use" | "blocked-host" | "never-status" | "score-unfinished" | "never-commits" | "never-terminates" | "call-errors" | "large-saves";
        /** @enum {string} */
        Gate: "subject" | "legal" | "childProtection" | "language" | "accessibility" | "deidentification";
        GateSignatories: {
            gate: components["schemas"]["Gate"];
            locale: components["schemas"]["Locale"] | null;
            people: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        GateSignatoriesInput: {
            gate: components["schemas"]["Gate"];
            locale: components["schemas"]["Locale"] | null;
            people: string[];
        };
        GateSignatoriesList: {
            items: components["schemas"]["GateSignatories"][];
        };
        /** @enum {string} */
        GateState: "open" | "reopened" | "signed";
        Glossary: {
            items: components["schemas"]["GlossaryPair"][];
        };
        GlossaryPair: {
            alsoSaid: string[];
            definition: string | null;
            id: string;
            notToBeTakenFor: string[];
            source: string;
            target: string | null;
        };
        HeldCertificate: {
            /** Format: date-time */
            completedAt: string;
            courseTitle: components["schemas"]["Text"];
            /** Format: uuid */
            enrolmentId: string;
            kind: components["schemas"]["CertificateKind"];
            /** @enum {string} */
            reason: "name-not-confirmed";
        };
        HelpContact: {
            /** Format: date-time */
            changedAt: string;
            /** Format: date */
            checkAgainBy: string;
            /** Format: date */
            checkedOn: string;
            country: string | null;
            email: string | null;
            hours: string | null;
            /** Format: uuid */
            id: string;
            isOverdue: boolean;
            locale: components["schemas"]["Locale"];
            name: string;
            phone: string | null;
            url: string | null;
        };
        HelpContactInput: {
            /** Format: date */
            checkAgainBy: string;
            /** Format: date */
            checkedOn: string;
            /** @default null */
            country: string | null;
            /**
             * Format: email
             * @default null
             */
            email: string | null;
            /** @default null */
            hours: string | null;
            locale: components["schemas"]["Locale"];
            name: string;
            /** @default null */
            phone: string | null;
            /**
             * Format: uri
             * @default null
             */
            url: string | null;
        };
        HelpContactList: {
            items: components["schemas"]["HelpContact"][];
        };
        /** @enum {string} */
        ImportPhase: "upload" | "check" | "unpack" | "publish";
        Interaction: {
            answer: string;
            at: string;
            correct: string[];
            description: string;
            id: string;
            index: number;
            item: string;
            latency: string;
            objectives: string[];
            result: string;
            type: string;
            weighting: string;
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            isExpired: boolean;
            locale: components["schemas"]["Locale"];
            organisation: components["schemas"]["Organisation"];
            role: components["schemas"]["Role"];
        };
        InvitationInput: {
            /** Format: email */
            email: string;
            /** @default fr */
            locale: components["schemas"]["Locale"];
            /** Format: uuid */
            organisationId: string;
            /** @default learner */
            role: components["schemas"]["Role"];
        };
        InvitationList: {
            items: components["schemas"]["Invitation"][];
        };
        InvitationOffer: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            locale: components["schemas"]["Locale"];
            organisation: components["schemas"]["Organisation"];
        };
        InvitationToken: {
            token: string;
        };
        JobsOverview: {
            counts: {
                active: number;
                failed: number;
                retrying: number;
                waiting: number;
            };
            failed: components["schemas"]["FailedJob"][];
            queues: {
                count: number;
                queue: string;
            }[];
            retrying: components["schemas"]["FailedJob"][];
        };
        JobsRetried: {
            count: number;
        };
        KeptMail: {
            id: string;
            /** Format: date-time */
            keptAt: string;
            subject: string;
            text: string;
            to: string;
        };
        KeptMailList: {
            items: components["schemas"]["KeptMail"][];
        };
        Launch: {
            /** Format: uuid */
            attempt: string;
            commitUrl: string;
            contentBase: string;
            epoch: number;
            item: string;
            items: {
                cmi: {
                    [key: string]: unknown;
                };
                href: string;
                identifier: string;
                title: string;
            }[];
            /** @enum {string} */
            mode: "normal" | "browse" | "review";
            /** Format: date-time */
            resumedFrom: string | null;
            sequencing: {
                [key: string]: unknown;
            } | null;
            standard: components["schemas"]["PackageStandard"];
            startSeq: number;
            token: string;
        };
        LaunchInput: {
            item?: string;
            /** @default false */
            takeOver: boolean;
        };
        /** @enum {string} */
        Locale: "fr" | "en" | "es" | "ar";
        Me: {
            email: string;
            familyName: string;
            focalPointOf: string[];
            givenName: string;
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["Locale"] | null;
            organisation: components["schemas"]["Organisation"];
            roles: components["schemas"]["Role"][];
            trainerOf: string[];
        };
        Medium: {
            alt: components["schemas"]["DraftText"];
            embed: {
                path: string;
                sizeBytes: number;
            } | null;
            file: ({
                height: number;
                mediaType: string;
                path: string;
                sizeBytes: number;
                /** @default [] */
                variants: {
                    mediaType: string;
                    path: string;
                    sizeBytes: number;
                    width: number;
                }[];
                width: number;
            } | {
                mediaType: string;
                path: string;
                sizeBytes: number;
            }) | null;
            fileName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MediumKind"];
            sizeBytes: number;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            uses: {
                inDraft: boolean;
                /** Format: uuid */
                moduleId: string;
                title: string;
            }[];
        };
        MediumChange: {
            alt: components["schemas"]["DraftText"];
        };
        /** @enum {string} */
        MediumKind: "image" | "audio" | "video" | "captions" | "file" | "embed";
        MediumList: {
            items: components["schemas"]["Medium"][];
        };
        Module: {
            baseLocale: components["schemas"]["Locale"];
            can: ("edit" | "publish")[];
            /** Format: date-time */
            changedAt: string;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            conflicts: components["schemas"]["ModuleConflict"][];
            draft: components["schemas"]["ModuleDraft"];
            edition: components["schemas"]["ModuleEdition"] | null;
            /** Format: uuid */
            id: string;
            languages: components["schemas"]["Locale"][];
            lessons: number;
            parts: {
                [key: string]: number;
            };
            publishing: {
                problem: string | null;
                revision: number;
                /** Format: date-time */
                since: string;
            } | null;
            retired: boolean;
            reviewNews: number;
            revision: number;
            state: components["schemas"]["ModuleState"];
            title: components["schemas"]["Text"];
        };
        ModuleAtRevision: {
            draft: components["schemas"]["ModuleDraft"];
            revision: number;
        };
        ModuleComment: {
            /** Format: date-time */
            at: string;
            by: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            id: string;
            mentions: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            text: string;
        };
        ModuleConflict: {
            /** Format: date-time */
            at: string;
            author: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            base: ({
                advisory?: components["schemas"]["DraftText"];
                disclaimer?: components["schemas"]["DraftText"];
                languages: {
                    [key: string]: "reviewed" | "draft";
                };
                /** @default [] */
                objectives: {
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default null */
                passing: {
                    scaled: number;
                } | null;
                pilot: boolean;
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
                /**
                 * @default full
                 * @enum {string}
                 */
                tracking: "full" | "none";
            } | {
                advisory?: components["schemas"]["DraftText"];
                durationMinutes: number;
                id: string;
                /** @default [] */
                objectives: string[];
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
            } | components["schemas"]["DraftBlock"]) | null;
            /** Format: uuid */
            id: string;
            lessonId: string | null;
            mine: ({
                advisory?: components["schemas"]["DraftText"];
                disclaimer?: components["schemas"]["DraftText"];
                languages: {
                    [key: string]: "reviewed" | "draft";
                };
                /** @default [] */
                objectives: {
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default null */
                passing: {
                    scaled: number;
                } | null;
                pilot: boolean;
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
                /**
                 * @default full
                 * @enum {string}
                 */
                tracking: "full" | "none";
            } | {
                advisory?: components["schemas"]["DraftText"];
                durationMinutes: number;
                id: string;
                /** @default [] */
                objectives: string[];
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
            } | components["schemas"]["DraftBlock"]) | null;
            part: "about" | string;
        };
        ModuleDraft: {
            about: {
                advisory?: components["schemas"]["DraftText"];
                disclaimer?: components["schemas"]["DraftText"];
                languages: {
                    [key: string]: "reviewed" | "draft";
                };
                /** @default [] */
                objectives: {
                    id: string;
                    text: components["schemas"]["DraftText"];
                }[];
                /** @default null */
                passing: {
                    scaled: number;
                } | null;
                pilot: boolean;
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
                /**
                 * @default full
                 * @enum {string}
                 */
                tracking: "full" | "none";
            };
            baseLocale: components["schemas"]["Locale"];
            lessons: {
                advisory?: components["schemas"]["DraftText"];
                blocks: components["schemas"]["DraftBlock"][];
                durationMinutes: number;
                id: string;
                /** @default [] */
                objectives: string[];
                summary?: components["schemas"]["DraftText"];
                title: components["schemas"]["DraftText"];
            }[];
        };
        ModuleEditBatch: {
            edits: {
                edit: {
                    about: {
                        advisory?: components["schemas"]["DraftText"];
                        disclaimer?: components["schemas"]["DraftText"];
                        languages: {
                            [key: string]: "reviewed" | "draft";
                        };
                        /** @default [] */
                        objectives: {
                            id: string;
                            text: components["schemas"]["DraftText"];
                        }[];
                        /** @default null */
                        passing: {
                            scaled: number;
                        } | null;
                        pilot: boolean;
                        summary?: components["schemas"]["DraftText"];
                        title: components["schemas"]["DraftText"];
                        /**
                         * @default full
                         * @enum {string}
                         */
                        tracking: "full" | "none";
                    };
                    /** @enum {string} */
                    do: "putAbout";
                    seen: number;
                } | {
                    after: string | null;
                    /** @enum {string} */
                    do: "putLesson";
                    lesson: {
                        advisory?: components["schemas"]["DraftText"];
                        durationMinutes: number;
                        id: string;
                        /** @default [] */
                        objectives: string[];
                        summary?: components["schemas"]["DraftText"];
                        title: components["schemas"]["DraftText"];
                    };
                    seen: number | null;
                } | {
                    after: string | null;
                    /** @enum {string} */
                    do: "moveLesson";
                    lessonId: string;
                } | {
                    /** @enum {string} */
                    do: "removeLesson";
                    lessonId: string;
                    seen: number;
                } | {
                    after: string | null;
                    block: components["schemas"]["DraftBlock"];
                    /** @enum {string} */
                    do: "putBlock";
                    lessonId: string;
                    seen: number | null;
                } | {
                    after: string | null;
                    blockId: string;
                    /** @enum {string} */
                    do: "moveBlock";
                    lessonId: string;
                } | {
                    blockId: string;
                    /** @enum {string} */
                    do: "removeBlock";
                    seen: number;
                };
                /** Format: uuid */
                id: string;
            }[];
            since: number;
        };
        ModuleEdition: {
            number: number;
            /** Format: uuid */
            packageId: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            revision: number;
        };
        ModuleEdits: {
            news: components["schemas"]["ModuleNews"];
            outcomes: {
                /** Format: uuid */
                id: string;
                outcome: components["schemas"]["EditOutcome"];
            }[];
            /** Format: date-time */
            savedAt: string;
        };
        ModuleExport: {
            country?: string;
            locales?: string;
            /** @enum {string} */
            target: "scorm12" | "scorm2004" | "folder";
        };
        ModuleFinding: {
            blockId: string | null;
            code: string;
            lessonId: string | null;
            locale: components["schemas"]["Locale"] | null;
            path: string;
            /** @enum {string} */
            weight: "blocks" | "advises";
        };
        ModuleGate: {
            gate: components["schemas"]["Gate"];
            isAsked: boolean;
            locale: components["schemas"]["Locale"] | null;
            maySign: boolean;
            signatories: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            signOff: components["schemas"]["SignOff"] | null;
            state: components["schemas"]["GateState"];
        };
        ModuleGates: {
            courses: {
                /** Format: uuid */
                id: string;
                people: number;
                running: number;
                title: string;
            }[];
            edition: number | null;
            findings: components["schemas"]["ModuleFinding"][];
            nextEdition: number;
            revision: number;
        };
        ModuleHistory: {
            items: components["schemas"]["ModulePoint"][];
        };
        ModuleInput: {
            baseLocale: components["schemas"]["Locale"];
            template: components["schemas"]["ModuleTemplate"];
            title: string;
        };
        ModuleList: {
            items: components["schemas"]["ModuleSummary"][];
        };
        ModuleMove: {
            /** Format: date-time */
            at: string;
            by: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            edition: number | null;
            kind: components["schemas"]["ModuleMoveKind"];
            note: string | null;
            revision: number;
        };
        /** @enum {string} */
        ModuleMoveKind: "sent" | "returned" | "approved" | "published" | "retired" | "offered";
        ModuleNews: {
            conflicts: components["schemas"]["ModuleConflict"][];
            edition: components["schemas"]["ModuleEdition"] | null;
            order: {
                blockIds: string[];
                lessonId: string;
            }[];
            parts: components["schemas"]["ChangedPart"][];
            publishing: {
                problem: string | null;
                revision: number;
                /** Format: date-time */
                since: string;
            } | null;
            reviewNews: number;
            revision: number;
            state: components["schemas"]["ModuleState"];
        };
        ModulePoint: {
            /** Format: date-time */
            at: string;
            author: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            changes: number;
            edition: number | null;
            revision: number;
        };
        ModulePublication: {
            revision: number;
        };
        ModuleRestore: {
            revision: number;
        };
        ModuleRetirement: {
            note?: string;
            retired: boolean;
        };
        ModuleReview: {
            basis: components["schemas"]["EditionBasis"] | null;
            can: components["schemas"]["ReviewAction"][];
            gates: components["schemas"]["ModuleGate"][];
            isCaseStudy: boolean;
            moves: components["schemas"]["ModuleMove"][];
            revision: number;
            settings: components["schemas"]["ReviewSettings"];
            state: components["schemas"]["ModuleState"];
        };
        /** @enum {string} */
        ModuleState: "draft" | "inReview" | "approved" | "published" | "retired";
        ModuleSummary: {
            baseLocale: components["schemas"]["Locale"];
            /** Format: date-time */
            changedAt: string;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            edition: components["schemas"]["ModuleEdition"] | null;
            /** Format: uuid */
            id: string;
            languages: components["schemas"]["Locale"][];
            lessons: number;
            publishing: {
                problem: string | null;
                revision: number;
                /** Format: date-time */
                since: string;
            } | null;
            retired: boolean;
            reviewNews: number;
            revision: number;
            state: components["schemas"]["ModuleState"];
            title: components["schemas"]["Text"];
        };
        /** @enum {string} */
        ModuleTemplate: "lesson" | "case" | "scenario" | "blank";
        MoveInput: {
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
        };
        MovePersonInput: {
            /** Format: uuid */
            organisationId: string;
        };
        MovePlan: {
            added: {
                identifier: string;
                title: string;
            }[];
            attempts: number;
            beginAgain: number;
            kept: number;
            missing: {
                identifier: string;
                title: string;
            }[];
            open: number;
            otherStandard: boolean;
        };
        MoveResult: {
            left: number;
            moved: number;
        };
        NameCondition: {
            /** Format: date-time */
            confirmedAt: string | null;
            /** @enum {string} */
            kind: "name-confirmed";
            met: boolean;
        };
        NewPersonInput: {
            /** Format: email */
            email: string;
            familyName: string;
            givenName: string;
            /** @default fr */
            locale: components["schemas"]["Locale"];
            /** Format: uuid */
            organisationId: string;
        };
        Objective: {
            completion: string;
            description: string;
            id: string;
            index: number;
            item: string;
            max: string;
            min: string;
            progress: string;
            raw: string;
            scaled: string;
            success: string;
        };
        OpenSession: {
            browser: string | null;
            isThisOne: boolean;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            openedAt: string;
            system: string | null;
        };
        OpenSessionList: {
            items: components["schemas"]["OpenSession"][];
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OrganisationDetail: {
            can: ("rename" | "change-join-code" | "invite")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            joinCode: string | null;
            name: string;
            peopleCount: number | null;
        };
        OrganisationInput: {
            name: string;
        };
        OrganisationList: {
            items: components["schemas"]["OrganisationDetail"][];
        };
        OutlineActivity: {
            /**
             * @default {
             *       "renew": "after-end",
             *       "maxAttempts": null,
             *       "counts": "best",
             *       "score": "average"
             *     }
             */
            attempts: components["schemas"]["AttemptPolicy"];
            /** @default [] */
            contents: components["schemas"]["ResourceContent"][];
            /** @default null */
            durationMinutes: number | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ActivityKind"];
            /** @default false */
            mustPass: boolean;
            /**
             * Format: uuid
             * @default null
             */
            packageId: string | null;
            /** @default [] */
            prerequisites: string[];
            /** @default true */
            required: boolean;
            /** @default [] */
            texts: components["schemas"]["ActivityText"][];
        };
        OutlineImpact: {
            completed: number;
            lessToDo: number;
            moreToDo: number;
            newlyLocked: number;
            people: number;
            resultsKept: number;
            wouldComplete: number;
        };
        OutlineInput: {
            sections: components["schemas"]["OutlineSection"][];
            version: number;
        };
        OutlineSection: {
            activities: components["schemas"]["OutlineActivity"][];
            /** Format: uuid */
            id: string | null;
            /** @default [] */
            titles: {
                locale: components["schemas"]["Locale"];
                title: string;
            }[];
        };
        OverrideInput: {
            outcome: components["schemas"]["OverrideOutcome"];
            reason: string;
        };
        /** @enum {string} */
        OverrideOutcome: "completed" | "passed";
        OverrideWithdrawal: {
            staysCompleted: boolean;
        };
        OverrideWithdrawalInput: {
            reason: string;
        };
        Package: {
            edition: string | null;
            fileCount: number;
            fileName: string;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["PackageItem"][];
            sizeBytes: number;
            standard: components["schemas"]["PackageStandard"];
            title: string;
            tool: string | null;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
            usesSequencing: boolean;
            version: number;
            /** Format: uuid */
            versionId: string;
        };
        PackageFinding: {
            count: number;
            kind: components["schemas"]["FindingKind"];
            of: number | null;
            places: string[];
            /** @enum {string} */
            source: "files" | "use";
            subjects: string[];
            /** @enum {string} */
            weight: "stops" | "tracking" | "note";
        };
        PackageFindings: {
            /** Format: date-time */
            examinedAt: string | null;
            findings: components["schemas"]["PackageFinding"][];
            launches: number;
            tool: string | null;
        };
        PackageImport: {
            canRetry: boolean;
            /** Format: date-time */
            createdAt: string;
            doneFiles: number;
            /** Format: date-time */
            expiresAt: string | null;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** @enum {string|null} */
            outcome: "done" | "refused" | "failed" | null;
            /** Format: uuid */
            packageId: string | null;
            packageTitle: string | null;
            phase: components["schemas"]["ImportPhase"];
            receivedBytes: number;
            refusal: {
                details: {
                    [key: string]: unknown;
                };
                type: string;
            } | null;
            sizeBytes: number;
            totalFiles: number;
        };
        PackageImportList: {
            items: components["schemas"]["PackageImport"][];
        };
        PackageItem: {
            identifier: string;
            /** @enum {string} */
            kind: "sco" | "asset" | "cluster";
            masteryScore: number | null;
            scaledPassingScore: number | null;
            title: string;
        };
        PackageList: {
            items: components["schemas"]["Package"][];
        };
        PackagePreview: {
            /** Format: uuid */
            courseId: string | null;
            isSequenced: boolean;
            items: {
                depth: number;
                identifier: string;
                locked: boolean;
                openable: boolean;
                /** @enum {string} */
                status: "not attempted" | "incomplete" | "completed" | "passed" | "failed" | "browsed";
                title: string;
            }[];
            number: number;
            /** Format: uuid */
            packageId: string;
            shellOrigin: string;
            shellUrl: string;
            standard: components["schemas"]["PackageStandard"];
            title: string;
            /** Format: uuid */
            versionId: string;
        };
        PackageReach: {
            allowedHosts: string[];
            blocked: {
                canBeAllowed: boolean;
                count: number;
                directive: string;
                host: string;
                /** Format: date-time */
                lastAt: string;
                version: number;
            }[];
        };
        /** @enum {string} */
        PackageStandard: "scorm12" | "scorm2004";
        PackageVersion: {
            current: boolean;
            edition: string | null;
            fileCount: number;
            fileName: string;
            /** Format: uuid */
            id: string;
            number: number;
            sizeBytes: number;
            standard: components["schemas"]["PackageStandard"];
            tool: string | null;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
            usesSequencing: boolean;
        };
        PackageVersionList: {
            items: components["schemas"]["PackageVersion"][];
        };
        PageBlock: {
            /** @enum {string} */
            kind: "heading";
            text: string;
        } | {
            /** @enum {string} */
            kind: "paragraph";
            text: string;
        } | {
            items: string[];
            /** @enum {string} */
            kind: "list";
        };
        PartHistory: {
            items: {
                /** Format: date-time */
                at: string;
                author: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                revision: number;
                value: ({
                    advisory?: components["schemas"]["DraftText"];
                    disclaimer?: components["schemas"]["DraftText"];
                    languages: {
                        [key: string]: "reviewed" | "draft";
                    };
                    /** @default [] */
                    objectives: {
                        id: string;
                        text: components["schemas"]["DraftText"];
                    }[];
                    /** @default null */
                    passing: {
                        scaled: number;
                    } | null;
                    pilot: boolean;
                    summary?: components["schemas"]["DraftText"];
                    title: components["schemas"]["DraftText"];
                    /**
                     * @default full
                     * @enum {string}
                     */
                    tracking: "full" | "none";
                } | {
                    advisory?: components["schemas"]["DraftText"];
                    durationMinutes: number;
                    id: string;
                    /** @default [] */
                    objectives: string[];
                    summary?: components["schemas"]["DraftText"];
                    title: components["schemas"]["DraftText"];
                } | components["schemas"]["DraftBlock"]) | null;
            }[];
        };
        PasswordForgottenInput: {
            /** Format: email */
            email: string;
        };
        PeoplePage: {
            items: components["schemas"]["Person"][];
            next: string | null;
        };
        Person: {
            can: ("rename" | "suspend" | "move" | "give-roles" | "end-sessions")[];
            country: string | null;
            /** Format: date-time */
            createdAt: string;
            email: string;
            familyName: string;
            givenName: string;
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["Locale"] | null;
            organisation: components["schemas"]["Organisation"];
            profession: components["schemas"]["Profession"] | null;
            roles: components["schemas"]["RoleGrant"][];
            state: components["schemas"]["PersonState"];
        };
        PersonCourseList: {
            items: {
                certificate: {
                    /** Format: uuid */
                    id: string | null;
                    standing: components["schemas"]["CertificateStanding"];
                };
                /** Format: date-time */
                completedAt: string | null;
                course: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    title: components["schemas"]["Text"];
                };
                /** Format: date-time */
                enrolledAt: string;
                /** Format: uuid */
                enrolmentId: string;
                /** Format: date-time */
                lastAt: string | null;
                met: number;
                person: {
                    email: string;
                    familyName: string;
                    givenName: string;
                    /** Format: uuid */
                    id: string;
                    locale: components["schemas"]["Locale"] | null;
                    organisation: components["schemas"]["Organisation"];
                };
                progress: components["schemas"]["PersonProgress"];
                required: number;
                seconds: number;
            }[];
        };
        PersonName: {
            familyName: string;
            givenName: string;
        };
        /** @enum {string} */
        PersonProgress: "not-started" | "in-progress" | "done" | "passed";
        /** @enum {string} */
        PersonState: "active" | "suspended";
        PlayerView: {
            /** Format: uuid */
            activityId: string;
            attempt: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                lastAt: string | null;
                number: number;
            } | null;
            attempts: {
                allowed: number | null;
                number: number;
                /** @enum {string|null} */
                review: "passed" | "one-attempt" | "used-up" | "preview" | null;
            };
            count: number;
            course: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: components["schemas"]["Text"];
            };
            isSequenced: boolean;
            items: {
                depth: number;
                identifier: string;
                locked: boolean;
                openable: boolean;
                /** @enum {string} */
                status: "not attempted" | "incomplete" | "completed" | "passed" | "failed" | "browsed";
                title: string;
            }[];
            next: {
                /** Format: uuid */
                activityId: string;
                title: components["schemas"]["Text"];
            } | null;
            position: number;
            previous: {
                /** Format: uuid */
                activityId: string;
                title: components["schemas"]["Text"];
            } | null;
            shellOrigin: string;
            shellUrl: string;
            standard: components["schemas"]["PackageStandard"];
            title: components["schemas"]["Text"];
        };
        Problem: {
            detail?: string;
            fields?: {
                message: string;
                path: string;
            }[];
            reference?: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        Profession: "police" | "border" | "labour_inspection" | "justice" | "social_work" | "health" | "ngo";
        Profile: {
            ageBand: components["schemas"]["AgeBand"] | null;
            country: string | null;
            locale: components["schemas"]["Locale"] | null;
            profession: components["schemas"]["Profession"] | null;
            sex: components["schemas"]["Sex"] | null;
        };
        RefuseCorrectionInput: {
            answer: string;
        };
        RegistrationInput: {
            code: string;
            /** Format: email */
            email: string;
            locale: components["schemas"]["Locale"];
        };
        RenamePersonInput: {
            familyName: string;
            givenName: string;
        };
        ReplaceInput: {
            familyName: string;
            givenName: string;
            reason: string;
        };
        ResetPasswordInput: {
            password: string;
            token: string;
        };
        Resource: {
            /** Format: uuid */
            activityId: string;
            advisory: components["schemas"]["Text"] | null;
            blocks: components["schemas"]["PageBlock"][];
            count: number;
            course: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: components["schemas"]["Text"];
            };
            done: {
                /** Format: date-time */
                at: string | null;
                isDone: boolean;
            } | null;
            file: {
                fileName: string;
                href: string;
                /** Format: uuid */
                id: string;
                inline: boolean;
                mediaType: string;
                sizeBytes: number;
            } | null;
            /** @enum {string} */
            kind: "page" | "link" | "file";
            link: {
                host: string;
                url: string;
            } | null;
            locale: components["schemas"]["Locale"];
            next: {
                /** Format: uuid */
                activityId: string;
                title: components["schemas"]["Text"];
            } | null;
            position: number;
            previous: {
                /** Format: uuid */
                activityId: string;
                title: components["schemas"]["Text"];
            } | null;
            title: components["schemas"]["Text"];
        };
        ResourceContent: {
            /** @default [] */
            blocks: components["schemas"]["PageBlock"][];
            /**
             * Format: uuid
             * @default null
             */
            fileId: string | null;
            locale: components["schemas"]["Locale"];
            /**
             * Format: uri
             * @default null
             */
            url: string | null;
        };
        ResultCounts: {
            all: number;
            certified: number;
            done: number;
            held: number;
            inProgress: number;
            notStarted: number;
            passed: number;
        };
        ResultDetail: {
            activities: {
                /** Format: uuid */
                activityId: string;
                attempts: components["schemas"]["AttemptSummary"][];
                completion: components["schemas"]["Completion"];
                /** Format: date-time */
                lastAt: string | null;
                mayGrant: boolean;
                override: components["schemas"]["ActivityOverride"] | null;
                required: boolean;
                scaledScore: number | null;
                success: components["schemas"]["Success"];
                title: components["schemas"]["Text"];
            }[];
            can: ("edit-course" | "see-answers" | "override")[];
            certificate: {
                /** Format: uuid */
                id: string | null;
                standing: components["schemas"]["CertificateStanding"];
            };
            /** Format: date-time */
            completedAt: string | null;
            course: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: components["schemas"]["Text"];
            };
            /** Format: date-time */
            enrolledAt: string;
            /** Format: uuid */
            enrolmentId: string;
            explanation: components["schemas"]["Explanation"];
            /** Format: date-time */
            lastAt: string | null;
            person: {
                email: string;
                familyName: string;
                givenName: string;
                /** Format: uuid */
                id: string;
                locale: components["schemas"]["Locale"] | null;
                organisation: components["schemas"]["Organisation"];
            };
            progress: components["schemas"]["PersonProgress"];
            seconds: number;
        };
        ResultPage: {
            can: "edit-course"[];
            counts: components["schemas"]["ResultCounts"];
            course: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: components["schemas"]["Text"];
            };
            items: components["schemas"]["ResultRow"][];
            organisations: components["schemas"]["Organisation"][];
            page: number;
            pageSize: number;
            total: number;
        };
        ResultRow: {
            certificate: {
                /** Format: uuid */
                id: string | null;
                standing: components["schemas"]["CertificateStanding"];
            };
            /** Format: date-time */
            completedAt: string | null;
            /** Format: date-time */
            enrolledAt: string;
            /** Format: uuid */
            enrolmentId: string;
            /** Format: date-time */
            lastAt: string | null;
            met: number;
            person: {
                email: string;
                familyName: string;
                givenName: string;
                /** Format: uuid */
                id: string;
                locale: components["schemas"]["Locale"] | null;
                organisation: components["schemas"]["Organisation"];
            };
            progress: components["schemas"]["PersonProgress"];
            required: number;
            seconds: number;
        };
        RetryJobsInput: {
            queue: string;
        };
        /** @enum {string} */
        ReviewAction: "send" | "return" | "sign" | "publish" | "retire" | "offer" | "setGates";
        ReviewRequest: {
            note?: string;
            revision: number;
        };
        ReviewReturn: {
            note: string;
        };
        ReviewSettings: {
            caseStudy: boolean;
            required: ("subject" | "legal" | "childProtection" | "language" | "accessibility")[];
        };
        /** @enum {string} */
        Role: "learner" | "focal-point" | "trainer" | "admin";
        RoleGrant: {
            role: components["schemas"]["Role"];
            /** @enum {string} */
            scope: "platform" | "organisation" | "course";
            /** Format: uuid */
            scopeId: string | null;
        };
        Section: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["Text"];
            titles: {
                locale: components["schemas"]["Locale"];
                title: string;
            }[];
        };
        /** @enum {string} */
        Sex: "female" | "male" | "other" | "undisclosed";
        SignInInput: {
            /** Format: email */
            email: string;
            password: string;
            /** @default false */
            stay: boolean;
        };
        SignOff: {
            /** Format: date-time */
            at: string;
            by: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            hash: string;
            /** Format: uuid */
            id: string;
            invented: string[];
            isOwn: boolean;
            note: string | null;
            revision: number;
        };
        SignOffInput: {
            gates: {
                gate: components["schemas"]["Gate"];
                locale: components["schemas"]["Locale"] | null;
            }[];
            invented?: string[];
            note?: string;
            revision: number;
        };
        SourceList: {
            items: {
                citation: string;
                ref: string;
            }[];
        };
        /** @enum {string} */
        Success: "unknown" | "passed" | "failed";
        Text: {
            locale: components["schemas"]["Locale"];
            text: string;
        };
        ThreadInput: {
            comment: components["schemas"]["CommentInput"];
            /** Format: uuid */
            id: string;
            part: "about" | string;
            quote: string;
        };
        ThreadResolution: {
            resolved: boolean;
        };
        Translation: {
            baseLocale: components["schemas"]["Locale"];
            counts: components["schemas"]["TranslationCounts"];
            locale: components["schemas"]["Locale"];
            revision: number;
            units: components["schemas"]["TranslationUnit"][];
        };
        TranslationCounts: {
            draft: number;
            missing: number;
            reviewed: number;
            stale: number;
        };
        TranslationOverview: {
            items: {
                counts: components["schemas"]["TranslationCounts"];
                locale: components["schemas"]["Locale"];
            }[];
        };
        /** @enum {string} */
        TranslationState: "missing" | "draft" | "stale" | "reviewed";
        TranslationUnit: {
            lessonId: string | null;
            part: "about" | string;
            path: string[];
            source: string | ({
                runs: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[];
                /** @enum {string} */
                type: "paragraph";
            } | {
                items: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[][];
                ordered: boolean;
                /** @enum {string} */
                type: "list";
            })[];
            sourceThen: (string | ({
                runs: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[];
                /** @enum {string} */
                type: "paragraph";
            } | {
                items: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[][];
                ordered: boolean;
                /** @enum {string} */
                type: "list";
            })[]) | null;
            state: components["schemas"]["TranslationState"];
            target: (string | ({
                runs: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[];
                /** @enum {string} */
                type: "paragraph";
            } | {
                items: {
                    /** @enum {boolean} */
                    bold?: true;
                    /**
                     * Format: uri
                     * @description https, mailto or tel
                     */
                    href?: string;
                    /** @enum {boolean} */
                    italic?: true;
                    lang?: string;
                    term?: string;
                    text: string;
                }[][];
                ordered: boolean;
                /** @enum {string} */
                type: "list";
            })[]) | null;
            unit: string;
        };
        TranslationVerdict: {
            revision: number;
            units: string[];
            /** @enum {string} */
            verdict: "current" | "reviewed";
        };
        Verification: {
            /** Format: date-time */
            checkedAt: string;
            courseTitle: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            holderName: string | null;
            hours: number | null;
            /** Format: date-time */
            issuedAt: string | null;
            issuer: string | null;
            keyId: string | null;
            kind: components["schemas"]["CertificateKind"] | null;
            locale: components["schemas"]["Locale"] | null;
            nameMasked: boolean;
            nameMatches: boolean | null;
            number: string;
            pilot: boolean;
            replacedBy: string | null;
            state: components["schemas"]["CertificateState"];
            wellFormed: boolean;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        VerifyNumberInput: {
            familyName?: string;
            number: string;
        };
        VersionAttemptsList: {
            items: {
                ended: number;
                plan: components["schemas"]["MovePlan"] | null;
                running: number;
                /** Format: uuid */
                versionId: string;
            }[];
        };
        WithdrawInput: {
            reason: string;
        };
        XliffPlan: {
            changes: {
                becomes: string | ({
                    runs: {
                        /** @enum {boolean} */
                        bold?: true;
                        /**
                         * Format: uri
                         * @description https, mailto or tel
                         */
                        href?: string;
                        /** @enum {boolean} */
                        italic?: true;
                        lang?: string;
                        term?: string;
                        text: string;
                    }[];
                    /** @enum {string} */
                    type: "paragraph";
                } | {
                    items: {
                        /** @enum {boolean} */
                        bold?: true;
                        /**
                         * Format: uri
                         * @description https, mailto or tel
                         */
                        href?: string;
                        /** @enum {boolean} */
                        italic?: true;
                        lang?: string;
                        term?: string;
                        text: string;
                    }[][];
                    ordered: boolean;
                    /** @enum {string} */
                    type: "list";
                })[];
                isSourceChanged: boolean;
                unit: string;
                was: (string | ({
                    runs: {
                        /** @enum {boolean} */
                        bold?: true;
                        /**
                         * Format: uri
                         * @description https, mailto or tel
                         */
                        href?: string;
                        /** @enum {boolean} */
                        italic?: true;
                        lang?: string;
                        term?: string;
                        text: string;
                    }[];
                    /** @enum {string} */
                    type: "paragraph";
                } | {
                    items: {
                        /** @enum {boolean} */
                        bold?: true;
                        /**
                         * Format: uri
                         * @description https, mailto or tel
                         */
                        href?: string;
                        /** @enum {boolean} */
                        italic?: true;
                        lang?: string;
                        term?: string;
                        text: string;
                    }[][];
                    ordered: boolean;
                    /** @enum {string} */
                    type: "list";
                })[]) | null;
            }[];
            isApplied: boolean;
            refused: {
                /** @enum {string} */
                reason: "unknown" | "codes" | "not-valid" | "twice";
                unit: string;
            }[];
            revision: number;
            same: number;
            untranslated: number;
        };
        XliffUpload: {
            apply: number | null;
            document: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    resources_markDone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description enrolment/locked, catalogue/not-a-resource */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_file: {
        parameters: {
            query?: {
                download?: "true" | "false";
                locale?: components["schemas"]["Locale"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, or the part of it that is asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    player_launch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaunchInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Launch"];
                };
            };
            /** @description player/open-elsewhere */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    player_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerView"];
                };
            };
        };
    };
    preview_ofActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePreview"];
                };
            };
        };
    };
    preview_openActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Launch"];
                };
            };
        };
    };
    resources_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            /** @description enrolment/locked, catalogue/not-a-resource */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    audit_list: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditAction"];
                actor?: string;
                before?: number;
                from?: string;
                limit?: number;
                object?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    audit_chain: {
        parameters: {
            query?: {
                whole?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChain"];
                };
            };
        };
    };
    corrections_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCorrectionList"];
                };
            };
        };
    };
    corrections_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    corrections_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseCorrectionInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    desk_list: {
        parameters: {
            query?: {
                courseId?: string;
                expiresWithin?: number;
                page?: number;
                q?: string;
                state?: "issued" | "valid" | "expired" | "withdrawn" | "replaced";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskList"];
                };
            };
        };
    };
    desk_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCertificateDetail"];
                };
            };
        };
    };
    desk_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCertificateDetail"];
                };
            };
        };
    };
    desk_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCertificateDetail"];
                };
            };
        };
    };
    desk_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCounts"];
                };
            };
        };
    };
    desk_held: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskHeldList"];
                };
            };
        };
    };
    desk_asCsv: {
        parameters: {
            query?: {
                courseId?: string;
                expiresWithin?: number;
                page?: number;
                q?: string;
                state?: "issued" | "valid" | "expired" | "withdrawn" | "replaced";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    jobs_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsOverview"];
                };
            };
        };
    };
    jobs_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    jobs_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    jobs_retryAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryJobsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsRetried"];
                };
            };
        };
    };
    keptmails_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptMailList"];
                };
            };
        };
    };
    player_commit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitResult"];
                };
            };
        };
    };
    player_trace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    review_authors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorList"];
                };
            };
        };
    };
    corrections_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    names_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonName"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateName"];
                };
            };
        };
    };
    certification_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateList"];
                };
            };
        };
    };
    certification_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
        };
    };
    certification_asPdf: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    catalogue_list: {
        parameters: {
            query?: {
                language?: components["schemas"]["Locale"];
                q?: string;
                scope?: "published" | "managed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseList"];
                };
            };
        };
    };
    catalogue_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
        };
    };
    catalogue_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
        };
    };
    catalogue_addActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
        };
    };
    catalogue_removeActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    catalogue_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
        };
    };
    outline_upload: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseFile"];
                };
            };
        };
    };
    outline_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutlineInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description catalogue/outline-conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    impact_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutlineInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutlineImpact"];
                };
            };
            /** @description catalogue/outline-conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    results_people: {
        parameters: {
            query?: {
                order?: "asc" | "desc";
                organisationId?: string;
                page?: number;
                q?: string;
                sort?: "name" | "organisation" | "last" | "time" | "enrolled";
                state?: "not-started" | "in-progress" | "done" | "passed" | "held" | "certified";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultPage"];
                };
            };
        };
    };
    results_peopleCsv: {
        parameters: {
            query?: {
                order?: "asc" | "desc";
                organisationId?: string;
                q?: string;
                sort?: "name" | "organisation" | "last" | "time" | "enrolled";
                state?: "not-started" | "in-progress" | "done" | "passed" | "held" | "certified";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    results_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultDetail"];
                };
            };
        };
    };
    results_attempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: string;
                enrolmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptRecord"];
                };
            };
        };
    };
    results_interactions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: string;
                enrolmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    results_objectives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: string;
                enrolmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    results_trace: {
        parameters: {
            query?: {
                errors?: string;
                item?: string;
                method?: string;
            };
            header?: never;
            path: {
                attemptId: string;
                enrolmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptTrace"];
                };
            };
        };
    };
    catalogue_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
        };
    };
    catalogue_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
        };
    };
    enrolment_mine: {
        parameters: {
            query?: {
                courseId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentList"];
                };
            };
        };
    };
    enrolment_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
        };
    };
    enrolment_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
        };
    };
    grants_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttemptGrantInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description player/attempt-not-needed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrides_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description enrolment/override-own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description enrolment/override-not-needed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrides_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideWithdrawalInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideWithdrawal"];
                };
            };
            /** @description enrolment/override-own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description enrolment/no-override */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    certification_why: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateExplanation"];
                };
            };
        };
    };
    review_named: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateSignatoriesList"];
                };
            };
        };
    };
    review_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateSignatoriesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateSignatoriesList"];
                };
            };
        };
    };
    translation_glossary: {
        parameters: {
            query: {
                from: components["schemas"]["Locale"];
                to: components["schemas"]["Locale"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Glossary"];
                };
            };
        };
    };
    helpcontacts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpContactList"];
                };
            };
        };
    };
    helpcontacts_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpContactInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpContactList"];
                };
            };
        };
    };
    helpcontacts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpContactInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpContactList"];
                };
            };
        };
    };
    helpcontacts_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invitations_list: {
        parameters: {
            query?: {
                organisationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
        };
    };
    invitations_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    invitations_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    invitations_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOffer"];
                };
            };
        };
    };
    me_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    me_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    passwords_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    me_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    session_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionList"];
                };
            };
        };
    };
    session_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    media_list: {
        parameters: {
            query?: {
                kind?: components["schemas"]["MediumKind"];
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediumList"];
                };
            };
        };
    };
    media_bring: {
        parameters: {
            query: {
                fileName: string;
                kind: components["schemas"]["MediumKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Medium"];
                };
            };
            /** @description modules/medium-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description modules/medium-type-refused, modules/medium-svg */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    media_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Medium"];
                };
            };
        };
    };
    media_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediumChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Medium"];
                };
            };
        };
    };
    media_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description modules/medium-in-use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    media_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, or the part of it that is asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    modules_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleList"];
                };
            };
        };
    };
    modules_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Module"];
                };
            };
        };
    };
    modules_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Module"];
                };
            };
        };
    };
    modules_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conflictId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleNews"];
                };
            };
            /** @description modules/conflict-decided */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    modules_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModulePublication"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Module"];
                };
            };
            /** @description modules/changed-since, modules/gates-open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    modules_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleEditBatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleEdits"];
                };
            };
        };
    };
    export_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    modules_gates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleGates"];
                };
            };
        };
    };
    modules_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleHistory"];
                };
            };
        };
    };
    modules_at: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleAtRevision"];
                };
            };
        };
    };
    modules_news: {
        parameters: {
            query: {
                since: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleNews"];
                };
            };
        };
    };
    modules_partHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                part: "about" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartHistory"];
                };
            };
        };
    };
    modules_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleRestore"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Module"];
                };
            };
        };
    };
    modules_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleRetirement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Module"];
                };
            };
        };
    };
    review_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleReview"];
                };
            };
        };
    };
    review_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleReview"];
                };
            };
            /** @description modules/changed-since, modules/wrong-state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleReview"];
                };
            };
            /** @description modules/wrong-state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_setGates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleReview"];
                };
            };
        };
    };
    review_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOffInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleReview"];
                };
            };
            /** @description modules/changed-since, modules/wrong-state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                signOffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleReview"];
                };
            };
        };
    };
    comments_threads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreads"];
                };
            };
        };
    };
    comments_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThreadInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreads"];
                };
            };
        };
    };
    comments_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreads"];
                };
            };
        };
    };
    comments_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThreadResolution"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentThreads"];
                };
            };
        };
    };
    translation_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationOverview"];
                };
            };
        };
    };
    translation_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                locale: components["schemas"]["Locale"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Translation"];
                };
            };
        };
    };
    translation_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                locale: components["schemas"]["Locale"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TranslationVerdict"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Translation"];
                };
            };
        };
    };
    xliff_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                locale: components["schemas"]["Locale"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xliff+xml": string;
                };
            };
        };
    };
    xliff_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                locale: components["schemas"]["Locale"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["XliffUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["XliffPlan"];
                };
            };
        };
    };
    organisations_list: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationList"];
                };
            };
        };
    };
    organisations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
        };
    };
    organisations_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
        };
    };
    organisations_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
        };
    };
    organisations_renewJoinCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
        };
    };
    organisations_removeJoinCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDetail"];
                };
            };
        };
    };
    imports_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageImportList"];
                };
            };
        };
    };
    imports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageImport"];
                };
            };
        };
    };
    imports_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description packages/import-running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageImport"];
                };
            };
            /** @description packages/import-not-repeatable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    packages_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageList"];
                };
            };
        };
    };
    packages_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
                };
            };
        };
    };
    versions_removePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description packages/in-use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versions_allowHosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllowedHostsInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    moves_attempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionAttemptsList"];
                };
            };
        };
    };
    versions_makeCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentVersionInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    moves_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveResult"];
                };
            };
            /** @description player/version-not-current */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versions_reach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageReach"];
                };
            };
        };
    };
    versions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageVersionList"];
                };
            };
        };
    };
    versions_removeVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description packages/in-use, packages/version-current */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findings_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageFindings"];
                };
            };
        };
    };
    preview_ofVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePreview"];
                };
            };
        };
    };
    preview_openVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Launch"];
                };
            };
        };
    };
    passwords_forgotten: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordForgottenInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    passwords_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    people_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                organisationId?: string;
                q?: string;
                role?: components["schemas"]["Role"];
                state?: components["schemas"]["PersonState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
        };
    };
    people_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    people_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    people_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePersonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    personcourses_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCourseList"];
                };
            };
        };
    };
    people_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovePersonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    people_reactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    people_changeRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRolesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    people_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    people_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    invitations_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    translation_sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceList"];
                };
            };
        };
    };
    certification_byNumber: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyNumberInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    certification_byToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
}
