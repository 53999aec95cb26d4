export declare const openToAllRooms: string[];
export declare const rooms: Record<string, { knows: string[]; packages: string[] }>;
export declare const projects: Record<string, { folder: string; mayImport: string[] }>;
export declare function roomArrows(): Record<string, string[]>;
export declare function projectArrows(): Record<string, string[]>;
export declare function assertAcyclic(table: Record<string, string[]>): void;
