// Generated from the OpenAPI document by `npm run api:client`. Do not edit.

export interface paths {
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
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["session_change"];
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
        post: operations["packages_upload"];
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
        Activity: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "package";
            mustPass: boolean;
            /** Format: uuid */
            packageId: string;
            required: boolean;
            sizeBytes: number;
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
        ActivityResult: {
            /** Format: uuid */
            activityId: string;
            completion: components["schemas"]["Completion"];
            /** Format: date-time */
            lastAt: string | null;
            required: boolean;
            scaledScore: number | null;
            success: components["schemas"]["Success"];
            title: components["schemas"]["Text"];
        };
        /** @enum {string} */
        AuditAction: "packages.imported" | "packages.refused" | "catalogue.courseCreated" | "catalogue.courseChanged" | "catalogue.coursePublished" | "catalogue.courseClosed" | "catalogue.activityAdded" | "catalogue.activityRemoved" | "enrolment.enrolled" | "enrolment.completed";
        AuditChain: {
            broken: {
                fault: components["schemas"]["AuditFault"];
                number: number;
            } | null;
            count: number;
            lastHash: string;
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
        AuditObjectKind: "package" | "course" | "enrolment";
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next: number | null;
        };
        Certificate: {
            facts: components["schemas"]["CertificateFacts"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "valid" | "expired" | "withdrawn" | "replaced";
            verifyUrl: string;
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
            items: components["schemas"]["Certificate"][];
        };
        /** @enum {string} */
        CertificateState: "valid" | "expired" | "withdrawn" | "replaced" | "unknown";
        ChangeMeInput: {
            locale: components["schemas"]["Locale"];
        };
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
            scaledScore: number | null;
            success: components["schemas"]["Success"];
            title: components["schemas"]["Text"];
        };
        Course: {
            activities: components["schemas"]["Activity"][];
            activityCount: number;
            advisory: components["schemas"]["Text"] | null;
            audience: components["schemas"]["Text"] | null;
            can: ("edit" | "publish" | "enrol")[];
            certificate: components["schemas"]["CertificateKind"] | null;
            certificateMonths: number | null;
            durationMinutes: number;
            /** Format: uuid */
            id: string;
            languages: components["schemas"]["Locale"][];
            pilot: boolean;
            /** Format: date-time */
            publishedAt: string | null;
            sizeBytes: number;
            slug: string;
            state: components["schemas"]["CourseState"];
            summary: components["schemas"]["Text"];
            texts: components["schemas"]["CourseText"][];
            title: components["schemas"]["Text"];
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
            givenName: string;
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["Locale"] | null;
            organisation: components["schemas"]["Organisation"];
            roles: components["schemas"]["Role"][];
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Package: {
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
            version: number;
            /** Format: uuid */
            versionId: string;
        };
        PackageItem: {
            identifier: string;
            /** @enum {string} */
            kind: "sco" | "asset" | "cluster";
            masteryScore: number | null;
            title: string;
        };
        PackageList: {
            items: components["schemas"]["Package"][];
        };
        /** @enum {string} */
        PackageStandard: "scorm12" | "scorm2004";
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
            count: number;
            course: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: components["schemas"]["Text"];
            };
            items: {
                depth: number;
                identifier: string;
                openable: boolean;
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
        Role: "learner" | "trainer" | "admin";
        SignInInput: {
            /** Format: email */
            email: string;
            password: string;
            /** @default false */
            stay: boolean;
        };
        /** @enum {string} */
        Success: "unknown" | "passed" | "failed";
        Text: {
            locale: components["schemas"]["Locale"];
            text: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                    "application/json": components["schemas"]["AuditChain"];
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
    session_me: {
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
    session_change: {
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
    packages_upload: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/zip": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
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
